import { prose, type Samples } from './sample.ts';

export const BAND_BY_NOON: Samples = {
  thorough: {
    encounter: {
      instead: {
        ask: [
          ...[
            'sudden',
            'nerves',
            'injury',
            'illness',
            'straining',
            'pregnant',
            'since',
            'where',
            'character',
            'effort',
          ],
          ...['company', 'medicine-days', 'doctor-seen', 'work', 'hopes', 'day-off'],
        ],
        plan: [{ id: 'release', dose: 'light' }, 'trapezius', 'breaks', 'nods', 'diary', 'doctor', 'pharmacist'],
      },
      triage:
        'Nothing asks for an emergency and nothing stops light work. Fourteen days of two painkillers are for her doctor, while I treat.',
      hypotheses:
        'The pattern fits, and her own headache comes from below the occiput and not from the trapezius. The tablets may keep it up whatever I do.',
      goal: 'Two hours at the screens at 6 or better on the PSFS, and no more than four headache days in a fortnight, in eight weeks.',
      visits: [
        'Two days fewer is less than the threshold, and a diary does that by itself. No new signs. The letter is out; nothing to change.',
        'No better and more pain, ten days after the codeine stopped. I asked for new signs first: none. It was to be expected, so I change nothing.',
        'Five days: the right way, and not yet half. Tablets on two days. One more fortnight.',
        'Three of fourteen and HIT-6 down by thirteen. She has what she came for. She knows the signs, and her doctor gets my note.',
      ],
    },
    sections: {
      findings: prose(`
        Asked and clear: sudden onset, sight, speech, strength, balance, fever, weight, cancer, injury, new neck pain,
        blood thinners, coughing and lying down, pregnancy. Examined and clear: pressure 124/78, pupils, lids, eye
        movements, face. That lowers my worry and does not end it, so I ask the same at each visit.

        What I found. Pressing, both sides, 5 of 10, stairs no matter, no sickness, noise but not light. 18 of 28 days,
        and like that since April, when the rota changed. Below the occiput on the right 6 of 10, "that is my headache",
        gone in 20 seconds. The trapezius is tender too and gives no headache. Rotation 62° and 70°, which I would not
        bet on. Flexion-rotation 42° and 44° without pain.

        Leading hypothesis, about 60%: tension-type headache in which the suboccipital muscles take part. What does not
        fit it is that she was no better in her first week of holiday, when nobody made her look up to the right.

        Rival, nearly as likely to matter: tablets. Nine days of ibuprofen and five of her mother's co-codamol are 14
        days of a mixture, and the line is ten. If that is what keeps it up, my hands will do little until it changes,
        and it will be worse first. If her headache days fall without any change in tablet days, I was wrong about them.

        Not known: how she is after a run of early shifts, and whether she clenches at night. I had no minute left.`),
      letter: prose(`
        Please review the painkillers of Samira Haidari, 34. Routine, if possible within two weeks. She has agreed that I
        write.

        She has headache on 18 of 28 days since April. In those four weeks she took ibuprofen on 9 and co-codamol, which
        is not hers, on 5 other days. In July she told you "now and then"; she was not asked for days.

        Pressing, both sides, 5 of 10, no worse on stairs, no nausea. No sudden onset, no neurological sign, no fever,
        injury or pregnancy. Pressure 124/78. HIT-6 63. Pressure under the right occiput brings on her headache.

        I think that it looks like tension-type headache and cannot tell how much the tablets do. I have told her to
        change nothing before she has seen you. I treat lightly, once a fortnight, without manipulation.

        For sudden severe headache, or trouble with sight, speech or strength, she calls an ambulance. I report after
        the fourth visit.`),
      reassessment: prose(`
        Headache days of 14: 9, then 7, 7, 5, 3. HIT-6: 63 at the start, 57 after four weeks, 50 at the end.

        After two weeks: two days fewer. Too little, and a diary alone can do that. After four: no better, and pain up.
        That was the fortnight after the codeine had stopped. I asked for new signs first, because worse is worse whatever
        I expect; there were none. I left the plan alone. After six: five days, four fewer than at the start, still under
        my threshold of half. After eight: three, which is six fewer, and HIT-6 down by more than 8. Both count.

        I think that the tablets did the most, because the days fell when those fell. The breaks came at the same time,
        and so did I. In the only trial with a good sham the sham did as well for headache days.

        I finished at the fourth visit: two chapters to her nephew were the goal. With the next person I ask for tablet
        days on the form, so that the letter can go out before the first visit.`),
    },
    mark: {
      levels: { safety: 3, reasoning: 3, letter: 2, 'follow-up': 3 },
      comments: {
        safety:
          'You say for each flag whether it was asked or examined, and you do not call them excluded. The borrowed codeine stands there without a raised finger. That is how people go on telling us things.',
        reasoning:
          'The first week of holiday that did not fit is the best sentence in this work. You let a finding argue with you.',
        letter:
          'Ready to act on. “She was not asked for days” may be true and will not make a friend of the reader: leave it out, and give the number.',
        'follow-up':
          'You asked for new signs although you expected the bad fortnight. Keep that. What would you have done if the sixth week had been like the fourth?',
      },
      comment:
        'You stayed with a plan because you knew why it was not working yet, and you would have known when to leave it. There is not much more to learn from this patient.',
    },
  },

  uneven: {
    encounter: {
      instead: {
        ask: [
          ...['sudden', 'nerves', 'illness', 'injury', 'where', 'character', 'since', 'medicine-days', 'work', 'sleep'],
          ...['mood', 'earlier', 'caffeine', 'hopes', 'meaning'],
        ],
        examine: ['blood-pressure', 'posture', 'rotation', 'flexion-extension', 'nod', 'jaw'],
        triage: 'treat',
        hypotheses: [
          { id: 'tension-type', confidence: 80 },
          { id: 'posture', confidence: 60 },
        ],
        plan: [{ id: 'release', dose: 'light' }, 'trapezius', 'breaks', 'seven-exercises', 'diary', 'doctor'],
      },
      triage: 'The red flags that I asked are clear, so that I can treat her.',
      hypotheses: 'The muscles bring on the headache when I press them. Her posture at work is bad.',
      goal: 'Fewer headaches, and reading to her nephew again.',
      visits: [
        'She is better, so I go on with the same.',
        'The pain was higher. I was not sure why, but my pressure was light.',
        'She is improving again.',
        'She is satisfied and can read to her nephew.',
      ],
    },
    sections: {
      findings: prose(`
        Samira has headache on 18 of 28 days, on both sides, pressing, 5 of 10. She works at five screens with her head
        turned to the right and holds the headset with her shoulder. She sleeps five hours before early shifts.

        The red flags that I asked are clear: no sudden headache, no problem with seeing or speaking, no accident, no
        fever. Blood pressure 124/78.

        Findings: rotation to the right is restricted, 62° against 70°. The suboccipital muscles are tender on both sides
        and bring on the headache. The upper trapezius is tender as well. The head is carried forward.

        My hypothesis is tension-type headache from the suboccipital muscles, because pressure there brings on the
        headache. It could also be the posture at work. She takes ibuprofen, and sometimes a tablet of her mother's, so
        the doctor should know about that.`),
      letter: prose(`
        Dear doctor, I am treating Ms Samira Haidari, 34, for headache. She works as a dispatcher in shifts. She has had
        headaches since school and since April on most days, pressing, on both sides. Her neck is stiff and the muscles at
        the base of the skull are tender. Her blood pressure is fine. She also takes ibuprofen often and sometimes
        co-codamol from her mother. I would like to ask whether you could have a look at this. I am going to treat her
        every two weeks with massage of the neck. Thank you very much.`),
      reassessment: prose(`
        At the first visit she was better, with seven days instead of nine. At the second she was not better, and the pain
        was higher. She told me that she had stopped the codeine. I was unsure whether the massage had been too strong,
        but I had used light pressure, so I went on. After that she improved, to five days and then to three. HIT-6 was 63
        and in the end it was 50.

        I think that the treatment together with the breaks and the doctor's advice helped her. She could read to her
        nephew again. I ended the treatment at the fourth visit because she was satisfied. Next time I would write down
        HIT-6 at every visit.`),
    },
  },
};
