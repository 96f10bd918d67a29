DROP INDEX `item_results_quiz`;--> statement-breakpoint
CREATE INDEX `item_results_statistics` ON `item_results` (`quiz`,`item`,`number`,`total`,`earned`,`possible`,`chosen`,`certainty`);--> statement-breakpoint
CREATE INDEX `item_results_times` ON `item_results` (`quiz`,`item`,`number`,`seconds`,`total`);