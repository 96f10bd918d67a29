CREATE TABLE `clinic_managers` (
	`clinic` text NOT NULL,
	`person` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`clinic`, `person`),
	FOREIGN KEY (`clinic`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `clinic_managers_person` ON `clinic_managers` (`person`);--> statement-breakpoint
CREATE TABLE `clinics` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `seats` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic` text NOT NULL,
	`purchase` text NOT NULL,
	`email` text NOT NULL,
	`secret_hash` text NOT NULL,
	`invited_at` integer NOT NULL,
	`invited_by` text NOT NULL,
	`person` text,
	`accepted_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`clinic`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seats_secret` ON `seats` (`secret_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `seats_once` ON `seats` (`purchase`,`email`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `seats_clinic` ON `seats` (`clinic`);--> statement-breakpoint
CREATE INDEX `seats_person` ON `seats` (`person`) WHERE person is not null;--> statement-breakpoint
CREATE TABLE `cohorts` (
	`id` text PRIMARY KEY NOT NULL,
	`course` text NOT NULL,
	`title` text NOT NULL,
	`starts_at` integer NOT NULL,
	`closes_at` integer,
	`places` integer,
	`release` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`cancelled_at` integer
);
--> statement-breakpoint
CREATE INDEX `cohorts_course` ON `cohorts` (`course`);--> statement-breakpoint
CREATE TABLE `place_holds` (
	`purchase` text PRIMARY KEY NOT NULL,
	`cohort` text NOT NULL,
	`person` text NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`cohort`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `place_holds_cohort` ON `place_holds` (`cohort`);--> statement-breakpoint
CREATE TABLE `waiting` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort` text NOT NULL,
	`person` text NOT NULL,
	`joined_at` integer NOT NULL,
	`offered_at` integer,
	`offer_until` integer,
	`ended_at` integer,
	`ending` text,
	FOREIGN KEY (`cohort`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `waiting_once` ON `waiting` (`cohort`,`person`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `waiting_cohort` ON `waiting` (`cohort`,`joined_at`);--> statement-breakpoint
CREATE TABLE `code_uses` (
	`code` text NOT NULL,
	`person` text NOT NULL,
	`at` integer NOT NULL,
	`purchase` text,
	`released_at` integer,
	PRIMARY KEY(`code`, `person`),
	FOREIGN KEY (`code`) REFERENCES `access_codes`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `code_uses_purchase` ON `code_uses` (`purchase`);--> statement-breakpoint
CREATE TABLE `right_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`right` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`details` text NOT NULL,
	FOREIGN KEY (`right`) REFERENCES `rights`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `right_events_right` ON `right_events` (`right`);--> statement-breakpoint
CREATE TABLE `rights` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`course` text NOT NULL,
	`via` text NOT NULL,
	`basis` text DEFAULT '' NOT NULL,
	`purchase` text,
	`granted_at` integer NOT NULL,
	`cohort` text,
	`opens_at` integer,
	`until` integer,
	`attendance` text DEFAULT 'attending' NOT NULL,
	`money` text DEFAULT 'not-asked' NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rights_once` ON `rights` (`person`,`course`,`via`,`basis`);--> statement-breakpoint
CREATE INDEX `rights_basis` ON `rights` (`basis`);--> statement-breakpoint
CREATE INDEX `rights_purchase` ON `rights` (`purchase`) WHERE purchase is not null;--> statement-breakpoint
CREATE INDEX `rights_cohort` ON `rights` (`cohort`) WHERE cohort is not null;--> statement-breakpoint
CREATE TABLE `findings` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`purchase` text,
	`details` text NOT NULL,
	`found_at` integer NOT NULL,
	`found_by` text NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	`ending` text,
	FOREIGN KEY (`found_by`) REFERENCES `reconciliations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `findings_open` ON `findings` (`kind`,`subject`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `findings_found` ON `findings` (`found_at`);--> statement-breakpoint
CREATE TABLE `payment_facts` (
	`key` text PRIMARY KEY NOT NULL,
	`purchase` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`amount` integer,
	`currency` text,
	`object` text,
	`recorded_at` integer NOT NULL,
	`details` text NOT NULL,
	FOREIGN KEY (`purchase`) REFERENCES `purchases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `payment_facts_purchase` ON `payment_facts` (`purchase`);--> statement-breakpoint
CREATE INDEX `payment_facts_object` ON `payment_facts` (`object`);--> statement-breakpoint
CREATE TABLE `purchases` (
	`id` text PRIMARY KEY NOT NULL,
	`buyer` text NOT NULL,
	`offer` text NOT NULL,
	`clinic` text,
	`seats` integer DEFAULT 1 NOT NULL,
	`plan` text NOT NULL,
	`currency` text NOT NULL,
	`amount` integer NOT NULL,
	`terms` text NOT NULL,
	`cohort` text,
	`code` text,
	`percent_off` integer DEFAULT 0 NOT NULL,
	`livemode` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`customer` text,
	`session` text,
	`session_url` text,
	`session_expires_at` integer,
	`payment_intent` text,
	`subscription` text,
	`schedule` text,
	`state` text DEFAULT 'opened' NOT NULL,
	`paid` integer DEFAULT 0 NOT NULL,
	`refunded` integer DEFAULT 0 NOT NULL,
	`payments` integer DEFAULT 0 NOT NULL,
	`grace_until` integer,
	`read_at` integer,
	FOREIGN KEY (`buyer`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `purchases_buyer` ON `purchases` (`buyer`,`offer`);--> statement-breakpoint
CREATE INDEX `purchases_clinic` ON `purchases` (`clinic`) WHERE clinic is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `purchases_session` ON `purchases` (`session`) WHERE session is not null;--> statement-breakpoint
CREATE INDEX `purchases_intent` ON `purchases` (`payment_intent`) WHERE payment_intent is not null;--> statement-breakpoint
CREATE INDEX `purchases_subscription` ON `purchases` (`subscription`) WHERE subscription is not null;--> statement-breakpoint
CREATE INDEX `purchases_customer` ON `purchases` (`customer`) WHERE customer is not null;--> statement-breakpoint
CREATE INDEX `purchases_grace` ON `purchases` (`grace_until`) WHERE grace_until is not null;--> statement-breakpoint
CREATE INDEX `purchases_opened` ON `purchases` (`opened_at`);--> statement-breakpoint
CREATE TABLE `reconciliations` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`compared` integer NOT NULL,
	`failed` text
);
--> statement-breakpoint
CREATE TABLE `refund_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`purchase` text NOT NULL,
	`amount` integer NOT NULL,
	`reason` text NOT NULL,
	`ordered_at` integer NOT NULL,
	`ordered_by` text,
	`ends_access` integer NOT NULL,
	`due_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`refund` text,
	`done_at` integer,
	`last_error` text,
	FOREIGN KEY (`purchase`) REFERENCES `purchases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `refund_orders_purchase` ON `refund_orders` (`purchase`);--> statement-breakpoint
CREATE INDEX `refund_orders_due` ON `refund_orders` (`due_at`) WHERE due_at is not null;--> statement-breakpoint
CREATE TABLE `stripe_customers` (
	`person` text NOT NULL,
	`livemode` integer NOT NULL,
	`customer` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person`, `livemode`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stripe_customers_customer` ON `stripe_customers` (`customer`);--> statement-breakpoint
CREATE TABLE `stripe_events` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`object` text NOT NULL,
	`created_at` integer NOT NULL,
	`livemode` integer NOT NULL,
	`payload` text NOT NULL,
	`received_at` integer NOT NULL,
	`due_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`done_at` integer,
	`outcome` text,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `stripe_events_due` ON `stripe_events` (`due_at`) WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX `stripe_events_object` ON `stripe_events` (`object`);--> statement-breakpoint
CREATE INDEX `stripe_events_received` ON `stripe_events` (`received_at`);--> statement-breakpoint
CREATE TABLE `rosters` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`sent_at` integer NOT NULL,
	`sent_by` text NOT NULL,
	`rows` text NOT NULL,
	`enrolled_at` integer,
	`enrolled` integer,
	`left` integer
);
--> statement-breakpoint
ALTER TABLE `access_codes` ADD `percent` integer DEFAULT 100 NOT NULL;--> statement-breakpoint
ALTER TABLE `access_codes` ADD `domain` text;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `standing` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `opens_at` integer;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `until` integer;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `cohort` text;--> statement-breakpoint
CREATE INDEX `enrolments_cohort` ON `enrolments` (`cohort`) WHERE cohort is not null;--> statement-breakpoint
CREATE INDEX `enrolments_until` ON `enrolments` (`until`) WHERE until is not null;--> statement-breakpoint
-- Each enrolment so far rests on one right.
INSERT INTO `rights` (`id`, `person`, `course`, `via`, `basis`, `granted_at`)
SELECT lower(hex(randomblob(13))), `person`, `course`, `via`, coalesce(`access_code`, ''), `started_at` FROM `enrolments`;
--> statement-breakpoint
INSERT INTO `right_events` (`right`, `kind`, `at`, `by`, `details`)
SELECT `id`, 'granted', `granted_at`, NULL, '{}' FROM `rights`;
--> statement-breakpoint
INSERT INTO `code_uses` (`code`, `person`, `at`)
SELECT `access_code`, `person`, min(`started_at`) FROM `enrolments` WHERE `access_code` IS NOT NULL GROUP BY `access_code`, `person`;
--> statement-breakpoint
CREATE TRIGGER `payment_facts_no_update` BEFORE UPDATE ON `payment_facts`
BEGIN
  SELECT RAISE(ABORT, 'what happened to a purchase is added and never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `payment_facts_no_delete` BEFORE DELETE ON `payment_facts`
BEGIN
  SELECT RAISE(ABORT, 'what happened to a purchase is added and never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `right_events_no_update` BEFORE UPDATE ON `right_events`
BEGIN
  SELECT RAISE(ABORT, 'what happened to a right is added and never changed');
END;
