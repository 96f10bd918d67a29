import { prose, type Samples } from './sample.ts';

export const SEVEN_WEEKS: Samples = {
  thorough: {
    encounter: {
      triage:
        'Neck, girdle and closed scars are cleared in writing, everything else has a limit. Nothing today is urgent.',
      hypotheses:
        'Range and pain fit the seventh week. Clot, infection and a new tear are improbable and stay on the list until the end.',
      goal: 'Three nights a week in her bed, and the neck 10° further, by the surgeon’s review in week 12.',
      visits: [
        'Limbs, wounds, shoulder: nothing. Night pain down by two, and it was the pillow. Go on, with the same dose.',
        'Nothing new, and Ben has raised the limits. Flexion is his; I stay with neck and scars.',
        'Left calf 38.5 against 35 cm, warm, nine hours in a coach, surgery ten weeks ago. Emergency department now, her son drives. I do not touch it.',
      ],
    },
    sections: {
      findings: prose(`
        Dangers first. Clot: breath free, calves 35 cm on both sides, arms alike. Infection: no fever, four scars closed
        and dry. Nerve and circulation: hand warm, feels, spreads. Repair: no pop, nothing lost. All clear today.

        Limits, from the letter: passive flexion to 120°, outward turning to 30°, no lifting before week 8, no loaded
        elbow before week 10. Found: 95° and 20°, soft, guarded. She asked me to get it loose. I measured it and left it:
        25° below a ceiling is room for Ben and no task for me.

        What is not in the word "cuff": the biceps was cut and fixed lower. So no strokes along the upper arm and no
        weights at home. I tested no strength, since every result would have meant the same.

        Compensation: upper trapezius 6, levator 5, edge of the blade 5, small chest muscle 5; blade two centimetres
        higher; neck to the left 58° against 66°. It lets go when the forearm is supported, and at night it is not.

        Leading: overworked girdle beside a shoulder that heals on time, 80%. Torn again 8%, infection 3%, clot 2%. Her
        mother's clot, the patch, little walking and nine hours of coach in three weeks are why I shall go on asking.`),
      handover: prose(`
        Swollen left calf, possible deep vein thrombosis. Please see today.

        S: Guadalupe Aguilar, 61. Left calf tight since Sunday night after nine hours in a coach. No breathlessness, chest
        pain or cough. Right arthroscopic cuff repair with biceps tenodesis ten weeks ago. Mother had a clot after surgery.
        Hormone patch, metformin, tramadol at night.

        O: Wednesday 9.20. Left calf 38.5 cm, right 35, ten centimetres below the tuberosity. Warm, pits on light
        pressure. Speaks in whole sentences. Shoulder scars dry; passive flexion 115° on Friday.

        A: I am concerned about a clot. It is not mine to test. The calf was neither rubbed nor squeezed.

        P: To the emergency department now, her son drives; ambulance if breath or chest change. Telephoned at 9.30.
        Surgeon's office and Ben told, with her consent. Shoulder work rests until you say otherwise.`),
      reassessment: prose(`
        Night pain 6, 4, 3, 2. PSFS 3, 4.5, 5, 5.5. Flexion 95°, 100°, 110°, 115°. Neck 58°, 62°, 66°, 70°.

        Night pain passed its 2 points in the first week, and that was a pillow. PSFS passed 2 by the ninth week. Flexion
        passed 8°, and would have without me: the tenth degree came with Ben's new limit. The neck gained twelve, more
        than the error of measuring; that may be my fifteen minutes, or the sling that was gone.

        The thresholds were found in people with sore shoulders, not sewn ones, and there is no good trial of what I did.

        At every visit I asked about limbs and breath, wounds, and the shoulder, before the tape and the goniometer. Twice
        it was a ritual. The third time she wanted a calf rubbed.

        With the next one I ask at the first visit about journeys and give advice for them then. I knew about the coach
        and thought of it as her holiday.`),
    },
    mark: {
      levels: { safety: 3, repair: 3, reasoning: 2, handover: 3, 'follow-up': 3 },
      comments: {
        safety: 'Every danger has an answer and a day. You acted on the calf without reckoning a score.',
        repair: 'You found the biceps, and you say for each thing left alone what it would have loaded.',
        reasoning: 'Well weighed. What would each of the four have predicted for the second visit?',
        handover: 'First line, times, both calves. I could act on it half asleep.',
        'follow-up':
          '“I knew about the coach and thought of it as her holiday”: that is a reflection, and it will stay with you.',
      },
      comment:
        'You did the dull things every time, and one day they were not dull. Send Ben this work if she agrees; he will like it.',
    },
  },

  uneven: {
    encounter: {
      instead: {
        ask: [
          ...[
            'protocol',
            'where',
            'sleep',
            'clot',
            'infection',
            'hand',
            'event',
            'exercises',
            'sling',
            'hopes',
            'help',
          ],
          ...['massage', 'work', 'use'],
        ],
        examine: ['wounds', 'passive-flexion', 'outward', 'neck-turn', 'blade', 'limbs', 'trunk'],
      },
      triage: 'The letter allows neck and scars, and I keep to its limits.',
      hypotheses: 'Her neck has carried the sling for six weeks.',
      goal: 'Sleeping in her bed.',
      visits: [
        'She sleeps better. I go on.',
        'Better again, and the neck turns further.',
        'The calf is swollen after the coach.',
      ],
    },
    sections: {
      findings: prose(`
        Lupe had an operation on the rotator cuff seven weeks ago. The wounds are closed. Flexion is 95° and rotation 20°.
        The protocol allows 120° and 30°. The upper trapezius is very tight, and the levator, and between the shoulder
        blades.

        No fever, no clot. Ask again what was done to the biceps.

        The main problem is the neck and that she can't sleep. I want to support the arm at night with a pillow and treat
        the neck lightly, and mobilise the scars because they are closed and the surgeon allows it.`),
      handover: prose(`
        Calf 38.5 against 35. Coach. Ten weeks. Look up the order of the SOAP note, the concern goes first.`),
    },
  },
};
