import { prose, type Samples } from './sample.ts';

export const HEADACHE: Samples = {
  thorough: {
    sections: {
      findings: prose(`
        Measured. Diary of 28 days: headache on 16, average NPRS 5, worst 7. HIT-6 62, where 60 or more is severe
        impact. PSFS: screen work for 90 minutes 4, reading to the children 6, exercise class 5, mean 5.0. Neck
        rotation right 62°, left 70°, on the right "tight at the base of the skull". Flexion 45° and extension 50° do
        not bring the headache on. The nod is small and pulls under the occiput; deep neck flexor hold 14 seconds.
        Below the occiput on the right 6 of 10, "that's my headache", spreading to the forehead, gone within 20 seconds
        of letting go; on the left 3 of 10, local. Upper trapezius 5 of 10 on both sides, local only. Jaw 46 mm,
        painless.

        Reported, not measured. The four months before were alike; she sleeps about five hours; she often works from
        ten until two without a break.

        ICHD-3, feature by feature: both sides, yes. Pressing, yes ("a tight band"). Moderate, yes. Not worse on
        stairs, yes. No sickness, and noise but not light, yes. With 16 of 28 days for five months it lies in the
        chronic band. One headache does not fit: two weeks ago, pulsing, on the right, light hurt, and she felt
        slightly sick for an evening.

        Cleared: sudden onset, vision, speech, strength, walking, injury, first headache at 50 or over. Her doctor
        found nerves, eyes and blood pressure (122/78) normal six weeks ago.

        Not asked yet, because the second page is blank: fever and general illness, weight, cancer, immunity,
        pregnancy, recent infection or new neck pain, and whether coughing, lying or standing brings the headache on.
        I also ask what goes with the two light-headed moments, and whether neck movement does it.

        For the doctor or pharmacist, routine: 9 days of ibuprofen and 4 other days of paracetamol with codeine make
        13 days of a mixture, over the 10 that count for several kinds together. For the doctor, routine, sooner if it
        returns: the different headache, which came after his examination.`),
      reasoning: prose(`
        Main hypothesis: tender suboccipital muscles on the right contribute to a headache of the tension type, kept
        up by long unbroken screen work with the main screen to her right, and by short sleep since the promotion. For
        it: pressure there reproduces her familiar headache and eases within 20 seconds, the headache builds through
        the working morning and is gone on waking, and the nod is small. Upper trapezius is nearly as tender and does
        not reproduce it, which speaks for that place rather than for a neck that is tender everywhere. Only weakly
        for it: 8° between right and left rotation, which may be measurement error.

        Rival one, medicine days. A mixture on 13 days a month can keep a headache going whatever I do to the
        muscles. The tablets and the rise in days belong to the same five months. I do not know which came first, nor
        since when exactly she takes them.

        Rival two, stress and sleep alone. The promotion, five hours of sleep and the rise came together, and the
        muscles may be tender because she has headaches, and not the other way round.

        Rival three, a second headache of another kind. One evening supports it, and one evening is not enough. It is
        not mine to name.

        How sure can one be? Two examiners often disagree on tender points, and the study in which suboccipital points
        reproduced headache was small and shows an association. The craniovertebral angle of 46° was taken at 5 pm
        after nine hours at a desk and says little about why she hurts. So palpation guides my hand, and the diary
        judges.

        I expect that several of these work together. I give the muscles up if after four visits the familiar pain on
        palpation is gone and the headache days are not fewer, or if the days fall as soon as her tablets change.`),
      plan: prose(`
        Before any treatment I ask page two aloud, in private. Fever, unexplained weight loss, cancer, weak immunity,
        new neck pain or a possible pregnancy: no treatment today, and a call to her doctor. Then consent step by step
        and a stop word, since hands on her neck make her nervous.

        "Crack it": manipulation of the neck is outside my licence, carries a small risk of serious harm, and nothing
        in her findings asks for it.

        Goal, hers: screen work for 90 minutes at PSFS 7, and 10 headache days or fewer in the four weeks that end on
        31 January.

        Weekly, four visits of 40 minutes, then we decide.
        - Suboccipital release. On her back, knees supported, my forearms on the table, fingertips just under the
        occiput near the midline and out of the triangle. At first a minute of hands that do nothing. Then the weight
        of the head sinks in: 3 of 10 at the first visit, 4 at most later, 60 to 90 seconds, up to three times, five
        minutes in all. Light traction for 20 seconds.
        - Upper trapezius, slow and broad, 4 of 10, four minutes. It is tender and not the target, so it goes first if
        time is short.
        - Stop for dizziness, nausea, a change of sight or speech, tingling, or pain that climbs. Retest rotation and
        pain after a minute's rest. Sore for more than 24 hours: half the minutes next time, nothing else changed.

        At home two things: ten slow nods lying down, held five seconds, after brushing her teeth, and a change of
        position every 40 minutes between ten and two, by the phone's alarm. On a bad day half the nods and a walk.
        The diary goes on, tablets too.

        On the evidence I say: "Many people have fewer headaches over a course like this. In the best trial a sham did
        about as well for headache days, so we watch your diary, and stop if it does not change."

        To her doctor this week, with her consent: "Ms Nadkarni, 37, headache on 16 of 28 days, pattern like
        tension-type. Her diary shows ibuprofen on 9 and paracetamol with codeine on 4 other days. Since you saw her:
        one evening of pulsing right-sided headache with sensitivity to light and mild nausea, and twice light-headed
        on standing. Please review tablets and pattern. I have advised no change of medicine and plan light massage
        without manipulation."`),
      outcomes: prose(`
        1. Headache days decide. Baseline 16 of 28; compared with the four weeks that end on 31 January, equal periods
        only. I know no published threshold; Priya says that five days fewer would be worth the effort, so 11 or fewer.

        2. HIT-6, baseline 62, at visit 4 and at the end of January: a fall of 8 or more (Castien 2012, chronic
        tension-type headache), so 54 or less.

        3. PSFS, mean 5.0, before treatment at each visit: 2 points in the mean (Stratford 1995).

        4. Medicine days, 13 of 28, from the same diary. Fewer headaches with more tablets would be no gain.

        Rotation (62° and 70°) and palpation only inform my hands: under 5° is no change, up to 10° has to repeat, and
        a gain at the end of a visit counts only if it is there at the start of the next.`),
      reassessment: prose(`
        At every visit, before I touch: "What has changed? Any sudden headache, fever, trouble with sight, speech,
        strength or balance, a fall, a new medicine?" Then the diary, PSFS and rotation, and how long she was sore.

        Visit 4. Better (on course for 11 days or fewer, or HIT-6 down by 8): two more visits a fortnight apart, then
        we finish, and she keeps nods and breaks. I say that time, breaks and fewer tablets may have done part of it.
        Unchanged (14 days or more and HIT-6 down by less than 8) with the home care done: I give the hypothesis up,
        stop, and write to the doctor with the diary. Home care not done: I ask why, and make it smaller, once. Worse
        over two visits, or any new sign: stop, screen, and refer the same day or at once, as the sign asks.

        To the doctor: "After four visits Ms Nadkarni has headache on … of 28 days (before: 16), HIT-6 … (62), tablets
        on … days (13). Pressure below the right occiput still reproduces it. I would be glad of your view on the
        medicine days, and on whether she needs further assessment."

        Her card says: "Call an ambulance for the worst headache of your life within a minute, a drooping face, slurred
        words, double sight, weakness, confusion, or fever with a stiff neck. See your doctor this week if headaches
        wake you, come with coughing, or keep changing. Sore for a day is usual. Ring me if it is two."`),
    },
    mark: {
      levels: { safety: 3, assessment: 3, reasoning: 3, plan: 2, outcomes: 3, reassessment: 2 },
      comments: {
        safety:
          'You saw the blank page, the thirteen mixed days and the one different headache, and gave each a route and a speed. What would turn the light-headedness into something urgent? One more line and nothing is missing.',
        assessment: 'Measured and reported kept apart. The angle at 5 pm is read with the right amount of doubt.',
        reasoning:
          'Using the trapezius that does not reproduce the headache as evidence is exactly the kind of thinking this case asks for. You also say what would change your mind, with a date.',
        plan: 'A dose that fits a nervous client, and a letter that her doctor can act on. Why forty minutes a visit? Say so, or make it shorter.',
        outcomes: 'Asking Priya what would be worth it, and then holding yourself to that figure, is good practice.',
        reassessment:
          'Every branch has a number. In the letter, put the request first: a busy reader stops after a line.',
      },
      comment:
        'A pleasure to read. You treat a person and not a neck, and you would be found out if you were wrong, which is the point of a plan. Before the next case, practise the two-sentence version of your letter.',
    },
  },

  sound: {
    sections: {
      findings: prose(`
        Headache on 16 of 28 days, average 5 and worst 7 of 10, for five months; before that six to eight days a month.
        HIT-6 62. PSFS mean 5.0, lowest for screen work (4). Rotation right 62° and left 70°. Suboccipital palpation on
        the right gives 6 of 10 and her familiar headache, on the left 3 of 10 and only local pain. Upper trapezius 5 of
        10, local. The nod is small, flexor hold 14 seconds.

        Compared with ICHD-3: both sides, pressing, moderate, stairs make no difference, no sickness, noise only. All
        fit tension-type headache, and 16 days puts it in the chronic band. The evening with a pulsing right-sided
        headache, light sensitivity and sickness does not fit and her doctor does not know of it.

        Red flags cleared: sudden onset, sight, speech, strength, walking, injury, age. Not cleared: page two of the
        form, so fever, weight, cancer, immunity, pregnancy, and headache with coughing or change of position. Two
        light-headed moments on standing have to be asked about.

        Tablets: 9 plus 4 days makes 13 days of a mixture, more than 10. Routine message to her doctor or pharmacist.`),
      reasoning: prose(`
        My main hypothesis is that tender muscles below the right occiput take part in her headache, and that unbroken
        screen work with the main screen on her right keeps them tender. The findings for it are that pressure there
        brings on the familiar headache, which fades when I let go, that it builds through the working day, and that
        the trapezius, though tender, does not bring it on. The eight degrees between the sides of rotation are too few
        to lean on, since five to ten can be error.

        The second explanation is the tablets. Thirteen days of different painkillers a month for several months may
        keep headaches going. Against it I can only say that neither kind alone is over its limit. The third is her
        sleep and the pressure of the new post. These began at the same time as the change, so I can't tell them apart
        from the desk work by their dates alone. The one different headache may be of another kind, and I leave that to
        the doctor.

        Palpation is not very reliable between examiners, and posture at five in the afternoon proves nothing about
        cause. If the muscles become less tender in four visits and the diary does not change, I was wrong about them.`),
      plan: prose(`
        First I finish page two with her. An answer that I can't clear means no treatment until her doctor has been
        asked. I write to the doctor this week with her consent: 13 medicine days, one different headache, the change in
        frequency, twice light-headed. I do not advise her to change any tablet.

        Goal: screen work for 90 minutes from 4 to 7 on the PSFS, and at most ten headache days in the four weeks before
        15 February.

        Four weekly visits. Suboccipital release lying on her back, my fingertips under the occiput near the midline,
        4 of 10 at most, three holds of 60 to 90 seconds, five minutes in all, then light traction for 20 seconds. Stop
        at dizziness, nausea, changes of sight, tingling or rising pain. Five minutes of slow strokes on the upper
        trapezius before it, so that she gets used to hands. She says stop whenever she likes.

        At home: ten slow nods once a day, and standing up every 40 minutes, starting with the stretch from ten to two.

        I tell her that I don't manipulate necks, because it is outside my scope and the risk is not needed here. I
        also tell her that massage did no better than a sham treatment for headache days in the best trial, although
        people felt that it helped, and that we will stop if her diary does not change.`),
      outcomes: prose(`
        Headache days from the diary, 16 of 28 at baseline, compared over equal periods of four weeks. This one decides,
        and ten or fewer is the goal. HIT-6, 62 at baseline and again at visit 4: 8 points for a real change (Castien
        2012). PSFS mean 5.0, each visit: 2 points (Stratford 1995). Medicine days, 13, are followed alongside.
        Rotation is measured at the start of each visit and only informs me.`),
      reassessment: prose(`
        Each visit starts with what is new: sudden or different headache, fever, sight, speech, strength, balance, falls,
        medicines. Then the diary, PSFS and rotation, before any treatment.

        At visit 4, if the days are falling towards ten or HIT-6 is down by 8, two more visits at longer intervals and
        then we finish. If nothing has changed although she did the exercises, I stop and write to the doctor. If she is
        worse at two visits, or something new appears, I stop at once and refer.

        To the doctor: "Four visits of massage have changed headache days from 16 to … and HIT-6 from 62 to …. Medicine
        days are … . Could you see her again about the frequency and the tablets?"

        She takes home in writing: ambulance for a sudden worst headache, weakness, trouble with speech or sight,
        confusion, or fever with a stiff neck.`),
    },
    mark: {
      levels: { safety: 2, assessment: 2, reasoning: 2, plan: 2, outcomes: 2, reassessment: 2 },
      comments: {
        safety:
          'The gaps in the form and the medicine days are both seen, and the route is right. Add how soon, and what would make it sooner.',
        assessment: 'In order, with sides. Next time mark what she told you apart from what you measured.',
        reasoning: 'Three explanations, weighed fairly. Which of them would you bet on, and how much?',
        plan: 'Safe, dosed and honest about the evidence. What happens on a bad day?',
        outcomes: 'Equal periods of four weeks: good. Say in advance what Priya herself would call worthwhile.',
        reassessment: 'All three branches are there. Give each a number, as you did for the goal.',
      },
      comment:
        'Clear and safe work that I would be glad to find in a colleague’s notes. You are ready for the next case.',
    },
  },

  weak: {
    sections: {
      findings: prose(`
        Priya has had headaches for two years and they became worse five months ago when she was promoted. The pain is
        like a tight band from the back of the head to the forehead, on both sides. It is 5 out of 10 and 7 at worst.
        Her HIT-6 is 62, which is severe. She works nine hours at two screens and sleeps too little.

        She has a forward head posture with an angle of 46 degrees. Rotation to the right is limited to 62 degrees.
        Flexion is 45 and extension 50. The deep neck flexors are weak, only 14 seconds. The suboccipital muscles are
        very tender on the right and she says "that's my headache". The upper trapezius is tender on both sides.

        There are no red flags. She had no injury and no sudden headache, she sees and speaks normally, and her doctor
        examined her and found everything normal. She takes ibuprofen or paracetamol, which help. So this is a
        tension-type headache and massage is indicated.`),
      reasoning: prose(`
        The headache is caused by the forward head posture. When the head is in front of the body, the suboccipital
        muscles have to work all day to keep the eyes level. They become short and develop trigger points, and these
        refer the pain to the forehead. The palpation confirmed this, because pressure on the right side gave exactly
        her headache. The weak deep neck flexors belong to the same pattern, and so does the tight upper trapezius.

        The main screen stands on her right side. This explains why the right side is worse and why she can turn less
        to the right. Stress makes the muscles even tighter, and since the promotion she has more stress, so the
        headaches became more frequent at the same time.

        Physiotherapy did not help because there were only three visits and the cause was not treated. Once the muscles
        are released and the posture is corrected, the headache should disappear. The pulsing headache two weeks ago was
        probably a stronger form of the same headache, because it was on the right side too, and she had a hard week.`),
      plan: prose(`
        I treat her twice a week for six weeks. In each session I begin with general massage of the back and shoulders
        to relax her. Then I release the suboccipital muscles with my fingertips until I feel that they let go. I treat
        the trigger points in the upper trapezius and the levator scapulae with pressure, and stretch the neck to both
        sides. At the end I do some traction.

        She should improve her posture at the desk. The screen must be in front of her and at the height of her eyes. She
        does chin tucks, neck stretches to all sides, shoulder blade squeezes, chest stretches in the door frame, and
        strengthening of the deep neck flexors, every day. She should drink more water, sleep more and take breaks.

        I explain to her that I do not crack necks because I am a massage therapist. I tell her that massage works
        very well for tension headaches and that she will feel the difference after the first sessions. The goal is less
        tension in the neck and less headache. As her doctor has examined her already, there is no need to write to him.`),
      outcomes: prose(`
        I measure the HIT-6, the pain on the NPRS, the range of motion of the neck and the posture with the craniovertebral
        angle. I also palpate the suboccipital muscles in each session and write down how tender they are. If the muscles
        become softer and the angle becomes better, the treatment works. I measure everything again at the end of the six
        weeks and compare it with the beginning.`),
      reassessment: prose(`
        In each session I ask her how she feels and whether the headache has become better. I check the neck movement and
        the tender points before and after the treatment. After six weeks I repeat the whole assessment.

        If she is better we continue with a session every two weeks to maintain the result. If she is not better I try
        other techniques, for example more work on the jaw and on the front of the neck. I would write to her doctor that
        she had twelve sessions of massage for tension-type headache and how she is. If she has strong pain or anything
        unusual she can call me or go to her doctor.`),
    },
    mark: {
      levels: { safety: 0, assessment: 1, reasoning: 0, plan: 1, outcomes: 1, reassessment: 1 },
      comments: {
        safety:
          'Look at the form again: its second page is blank. Nobody has asked about fever, weight, cancer, immunity or pregnancy, so “no red flags” is more than you know. Then count her tablets, both kinds together, and compare the sum with the lesson. These two are the heart of this case.',
        assessment:
          'You chose the right findings and gave most of their numbers. Go through the ICHD-3 pattern feature by feature, and give the diary its place: 16 of 28 days is your most useful figure.',
        reasoning:
          'Posture may play a part, and an angle at five in the afternoon can’t prove it. Give at least one other explanation a fair hearing, and use the trapezius, which is tender and does not bring the headache on. What would show that you are wrong?',
        plan: 'The suboccipital release is a good choice. Say for how long, how firmly, and when you stop. Seven home exercises will not be done by someone who stopped after a week last year: choose two. And please do not promise her that it works; read the evidence box once more.',
        outcomes:
          'HIT-6 and NPRS are well chosen. Add the baselines, the change that counts and its source, and let the diary decide rather than your fingers.',
        reassessment:
          'Six weeks is a long time to find out that a plan does not work. Decide at visit 4, with a number for better, unchanged and worse, and give her the warning signs in writing.',
      },
      comment:
        'Dear Layla, I return this so that you can show what you can do: your eye for the tissue is good, and you listen to the client. The order is what I would like you to change. First what is not known and who must hear of it, then at least two explanations, then a plan that could be proved wrong. Lesson 1 of this module, “Screen first”, and lesson 3, “Decide at the review”, hold all you need. I look forward to the next version.',
    },
  },

  improved: {
    sections: {
      findings: prose(`
        What I know. 16 headache days of 28, NPRS 5 and at worst 7, for five months; six to eight days a month before.
        HIT-6 62. PSFS screen work 4, reading to the children 6, exercise class 5, mean 5.0. Rotation right 62°, left 70°.
        Palpation below the right occiput 6 of 10 with her own headache, left 3 of 10 local, upper trapezius 5 of 10 on
        both sides without headache. Deep neck flexors 14 seconds. Angle of posture 46°, at 5 pm after a day at the desk.

        ICHD-3: both sides, pressing, moderate, stairs no difference, no sickness, noise only: all fit. 16 days is in the
        chronic band. The pulsing headache with light sensitivity and sickness two weeks ago does not fit, and it came
        after the visit to her doctor.

        Cleared: sudden onset, sight, speech, strength, walking, injury, age. Not asked, and I was wrong to call this
        clear: fever, general illness, weight, cancer, immunity, pregnancy, coughing and lying down. Also to ask: the
        light-headed moments.

        Tablets on 9 and 4 other days: 13 days of a mixture. More than 10, so a routine letter to her doctor.`),
      reasoning: prose(`
        First explanation: the muscles below the right occiput take part in the headache, and long hours without a change
        of position keep them tender. Pressure there gives her own headache and it fades in 20 seconds. The headache
        builds during the working day. The trapezius is tender as well and gives no headache, so it is not simply that
        everything in the neck hurts. The difference in rotation is only 8°, which can be error.

        Second explanation: the tablets. On 13 days a month she takes one kind or the other, and she has done so for about
        as long as she has had headaches on most days. I can't say which came first.

        Third explanation: five hours of sleep and the new post. They began at the same time too.

        I wrote before that posture is the cause. I now think that it is at most one part, because many people with this
        angle have no headache, and because I measured it when she was tired. If after four visits the palpation has
        changed and the diary has not, my first explanation is wrong. I am perhaps half sure of it.`),
      plan: prose(`
        Before treatment I ask the questions of page two. With a yes to fever, weight loss, cancer, weak immunity or
        possible pregnancy I do not treat and call her doctor. I explain each step, and she can say stop at any time.

        Goal: screen work for 90 minutes at 7 on the PSFS and not more than 10 headache days in the four weeks that end
        on 28 February.

        Once a week, four visits, 30 minutes. Suboccipital release, supine, fingertips under the occiput near the midline,
        3 to 4 of 10, 60 to 90 seconds, three times, five minutes in all. Then slow strokes on the upper trapezius for five
        minutes at 4 of 10. I stop for dizziness, nausea, changes of sight or speech, tingling, or pain that rises.

        At home only two things: ten slow nods in bed in the evening, and standing up every 40 minutes from ten to two.

        I say that I do not crack necks because it is not within my scope and can do harm. I say that massage is not proved
        to reduce headache days better than a sham, and that we stop if the diary does not change.

        Letter to her doctor this week, with consent: 13 medicine days, one different headache since he saw her, 16
        headache days, twice light-headed on standing. I ask him to review the tablets.`),
      outcomes: prose(`
        Headache days decide: 16 of 28 now, 10 or fewer as the goal, four weeks compared with four weeks. HIT-6: 62, again
        at visit 4, a change of 8 points counts (Castien 2012). PSFS: mean 5.0, every visit, 2 points (Stratford 1995).
        Tablet days: 13, written down as well. Rotation and tenderness tell me where to work, and do not show success.`),
      reassessment: prose(`
        Every visit begins with: anything new, a sudden or different headache, fever, sight, speech, weakness, a fall, new
        tablets? Then the diary, the PSFS and rotation, and only then treatment.

        Visit 4: with 12 headache days or fewer in the last four weeks, or HIT-6 of 54 or less, two more visits and then
        the end. With no change and the home care done, I stop and write to the doctor. If she gets worse twice, or has a
        new sign, I stop and refer at once.

        Letter: "After four visits: headache days … (16), HIT-6 … (62), tablets on … days (13). Please see her about the
        tablets and the pattern."

        In writing for her: ambulance for a sudden worst headache, a drooping face, weakness, trouble with speech or
        sight, confusion, or fever with a stiff neck. Doctor this week if headaches wake her or get worse when she coughs.`),
    },
  },

  uneven: {
    sections: {
      findings: prose(`
        Diary: 16 headache days of 28. NPRS 5, worst 7. HIT-6 62. Rotation 62° right, 70° left.

        Tablets: ibuprofen 9 days, paracetamol with codeine 4 days. Together 13, look up the limit for a mixture.

        Page two of the form is blank! List what has to be asked.`),
      reasoning: prose(`
        Suboccipital right reproduces it, trapezius does not. Why not? Come back to this.`),
    },
  },
};
