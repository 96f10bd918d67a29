import { prose, type Samples } from './sample.ts';

export const VIOLINIST: Samples = {
  thorough: {
    sections: {
      findings: prose(`
        Screen. Heart: an hour of cycling without chest symptoms or arm pain reassures, and I still ask about breathlessness,
        sweating and pain on stairs, because it is the left side. Cancer, fever, weight: clear. Infection: clear. Vascular: she
        takes a combined pill, so I ask about calf swelling and about any new headache or dizziness. Nerves: tingling of the
        left ring and little fingers with a bent elbow, twice a week, brought on here after 40 seconds; strength and light
        touch normal. I record both, with the date, as her nerve baseline.

        What matters. The load: from 20 to 34 hours a week five months ago, evenings, and a new shoulder rest at about the same
        time. Pain after 25 minutes of playing, worst 7, average 4, gone in two hours: moderate irritability. A firm massage
        left her sore for four days, so the dose must be small. Pressure on left upper trapezius gives her shoulder pain (5), on
        infraspinatus her arm pain (6), on the right only tenderness. Light touch does not hurt and the chart is regional.
        Rotation 60° left and 75° right; Spurling negative; elevation full, painful from 120° of abduction; strength full; hand
        behind back 6 cm less. PSFS 3, 4 and 5, mean 4.0.

        Still to examine: Elena playing, ten minutes with the old rest and ten with the new; resisted outward rotation and a
        painful-arc retest; neck rotation with the shoulder unloaded; the elbow test on the right. Each is chosen to tell my
        hypotheses apart.`),
      reasoning: prose(`
        Observation: the pain is regional, began when the load rose by two thirds, and is reproduced by pressure on two muscles
        that hold a violin. Interpretation: these muscles and their nerves have become sensitive to a load for which they were
        not prepared, and short nights slow their recovery. Theory: that a trigger point is a contracted knot that sends pain
        to the arm. The theory is disputed, examiners agree poorly on where such points are, and I do not need it. "Pressure
        here brings on your pain" is enough to work with.

        One, main: overload of neck and shoulder muscles. For it: timing, 25 minutes, settling in two hours, familiar pain on
        pressure. Wrong if two quieter weeks change nothing, or if pressure stops hurting and playing does not improve.

        Two, a joint or tendon of the shoulder. For it: pain from 120° of abduction, less reach behind the back. Against: full
        strength, full elevation. A painful resisted outward rotation would raise it.

        Three, pain from the neck. For it: 15° less rotation to the left, pull on side-bending. Against: Spurling negative, no
        symptoms with neck movement alone. If rotation is full once the shoulder is supported, it is muscle rather than joint.

        Separate from all three, I think: the ulnar nerve at the elbow, or less likely a root or the plexus. Two fingers and a
        bent elbow fit it. It is no trigger point sign and I do not press on it. Widespread sensitivity is unlikely: light touch
        is normal and the chart is one region.

        They may join: more hours, the new rest, less sleep, a bent left elbow for longer, and fear for her post. What would
        change my mind is Elena playing: if with the old rest she lasts 40 minutes, the rest leads the list.`),
      plan: prose(`
        Before hands: the open questions, consent, and a note to her physician: "Ms Marchetti has had tingling of the left ring
        and little fingers with elbow flexion twice a week; strength and touch normal on …. I treat the
        shoulder, watch the nerve, and refer at once if it changes. Do you want to see her now?"

        Not to be done: pressure in the armpit, at the groove of the elbow, or beside the front of the neck; stretches with a
        bent elbow; any dose like the one that left her sore.

        Dose, visits 1 and 2, once a week. Upper trapezius by pincer grip and infraspinatus flat, lying on the right with the
        arm on a pillow and the elbow nearly straight: 3 of 10 in her rating, 30 seconds, twice, two places each. Then
        contract and relax for rotation to the left, to first resistance, three times, only without arm symptoms. Retest
        rotation and abduction. Sore for over 24 hours: half. No soreness and no change: 60 seconds at 4 of 10, nothing else
        altered. Six visits at most, a decision after the third.

        Load, agreed with her and her section leader: blocks of 25 minutes and five of rest, about 26 hours a week for two
        weeks, then two or three hours more each week while worst pain stays at 5 or less, so that the tour is in reach but
        not promised. Old shoulder rest for a week, as a test. A teacher or performing arts clinician looks at the setup.

        Elena herself: rotation to each side five times in every break, elbow not bent for long with the telephone or in bed.

        I stop and refer for weakness, constant numbness, chest symptoms, or tingling that comes more often. To her: "There are
        no knots to break up. Some muscles have become sensitive under more work than they were ready for. We calm them and
        build them up, and you decide how strong my hands are."`),
      outcomes: prose(`
        Worst pain in the week while playing, NPRS: 7, asked before treatment. Worth having: 5 or less.

        Minutes of playing until pain 3, from her practice log: 25. With it the PSFS: 3, 4 and 5, mean 4.0; a rise of 2 in the
        mean. This one decides, because it is what she fears to lose.

        Rotation to the left, sitting, goniometer, best of three, start of visit: 60° against 75°. Ten degrees or more, and
        still there at the next visit. My error is about 5°.

        Tingling: times per week from the log (2), seconds of elbow flexion (40), grip and touch at each visit. This is a
        measure of safety and not of success.`),
      reassessment: prose(`
        Reading. Within each session rotation improves; at the next visit it is at baseline. That is an effect of minutes and no
        treatment effect. Worst pain fell from 7 to 6: one point, below the threshold of two that we had agreed. Tingling rose
        from twice a week to twice a day. So the main hypothesis has not shown itself, and a nerve is getting worse while I
        treat near it.

        Today I do not treat the shoulder or stretch the arm. I examine: grip, spreading the fingers, touch of the little
        finger, wasting between the thumb and first finger, seconds of elbow flexion, neck movement, and I ask about nights, the
        new rest and hours played. With normal strength and touch: her physician within days, by telephone today. With
        weakness, wasting or numbness that stays: today.

        "Ms Marchetti, tingling of the ulnar two fingers from twice a week to twice a day in three weeks; strength and touch
        today …. Please examine the elbow, neck and plexus. I have stopped work on neck and arm until I hear from you."

        To Elena: "My hands helped for an hour, and that is not what you came for. The fingers matter more now. They are very
        likely irritated and not damaged, and we want to keep it so: elbow long, telephone on the table, old shoulder rest, and
        your doctor this week. The load plan goes on. If the hand gets weak or stays numb, the same day."`),
    },
    mark: {
      levels: { safety: 3, assessment: 3, reasoning: 3, plan: 2, outcomes: 3, communication: 3 },
      comments: {
        safety:
          'You keep the fingers apart from the shoulder from the first line to the last, and at visit three you stop. Exactly right.',
        assessment: 'To see her play with both rests is the examination that the vignette is waiting for.',
        reasoning:
          'Observation, interpretation and theory are kept apart, and you are fair to the theory that you do without.',
        plan: 'A small dose with rules for changing it. Two to three more hours a week is fast for a player in pain; ask her what the season allows.',
        outcomes: 'Within the session and between sessions: you did not let the first fool you.',
        communication: 'I would like to be spoken to like this.',
      },
      comment:
        'Very strong. As a player I would have one wish: ask Elena what she is most afraid of before you show her the load plan. She told you already, and the plan should begin there.',
    },
  },

  sound: {
    sections: {
      findings: prose(`
        Important: her playing rose from 20 to 34 hours a week five months ago, and she changed the shoulder rest at the same
        time. Pain after 25 minutes of playing, worst 7, average 4, settles in two hours. Pressure on the left trapezius and
        infraspinatus brings on her pain (5 and 6), on the right it does not. Rotation left 60°, right 75°. Abduction hurts from
        120°, strength is full. PSFS 3, 4 and 5. After a firm massage she was sore for four days.

        Screening: no cancer, fever, weight loss. Cycles without chest symptoms, and I would still ask about chest pain and
        breathlessness. Spurling negative, hand strength and touch normal. The tingling in the ring and little fingers comes from
        bending the elbow and looks like the ulnar nerve; it must be watched. The pill: I ask about calf pain.

        I would still watch her play, test the rotator cuff against resistance, and test the elbow on the other side.`),
      reasoning: prose(`
        Main hypothesis: muscles of the neck and shoulder that were overloaded by fourteen more hours a week, with too little
        sleep. It explains the beginning, the 25 minutes, and the familiar pain on pressure. If two weeks with less playing
        change nothing, it is doubtful.

        Second: the rotator cuff or the joint. Abduction hurts from 120° and she reaches less far behind her back. But strength is
        full. A painful test against resistance would make me believe it more.

        Third: the neck. Rotation to the left is 15° less. But Spurling's test is negative, and the neck alone does not bring on
        the arm pain.

        The tingling is in my opinion a separate thing: the ulnar nerve at the elbow, since it needs the bent elbow and goes away
        when she straightens it.

        What I observed is that pressure on two places brings on her pain. That they are trigger points with a contracted band is
        an interpretation, and whether such points exist in the way that the books say is disputed. I can treat tender muscles
        without deciding it. I would change my mind about the load if she could play for an hour with the old shoulder rest.`),
      plan: prose(`
        Not in the armpit, not at the inside of the elbow, no stretch with a bent elbow, nothing strong, since she was sore for
        four days.

        Upper trapezius between finger and thumb, and infraspinatus with flat fingers: 3 of 10 in her own rating, 45 seconds, two
        times, two places on each muscle, lying on her right side. Contract and relax for turning to the left, first resistance
        only, three times. Once a week for four visits, then a decision. If she is sore for longer than a day, I halve it.

        Playing: blocks of 25 minutes with breaks of five, and for two weeks five to six hours less per week, which she arranges
        with the section leader. Then more in small steps. The old shoulder rest as a trial; her former teacher can look at how
        she holds the instrument.

        At home: turn the head slowly to both sides in the breaks, and keep the elbow long in bed and on the telephone.

        I write to her physician about the tingling and ask whether it should be examined. I stop and refer if it comes more often,
        if the hand is weak or stays numb, or with chest symptoms. To her I say that muscles have no knots which one can break,
        that they are sensitive and can calm down, and that it takes weeks.`),
      outcomes: prose(`
        Worst pain when playing (NPRS 7, asked at the start of each visit): 5 or less would be worth having. PSFS, mean 4.0, each
        visit: 2 points more. Neck rotation left, sitting, goniometer, mean of three, 60°: 10° more at the start of the next visit,
        not only at the end of the same one. Minutes of playing before pain, from her diary, 25. The tingling is counted per week,
        2 now, and strength of the fingers is tested each time.`),
      reassessment: prose(`
        The rotation gets better and goes back, so the effect of my treatment does not last. The pain is 6 instead of 7, which is
        less than the two points that I wanted. The tingling has become much more frequent, from twice a week to twice a day. So I
        must not go on in the same way.

        I test strength and feeling in the hand again, and compare with the first visit. I leave out all pressure and stretching
        around neck, shoulder and arm. I telephone her physician and ask for an appointment in the next days; if there is weakness
        or numbness that stays, today.

        To Elena: "The treatment has helped only for hours, and the fingers are worse. This is probably a nerve at the elbow that is
        irritated, and your doctor should look at it this week. It is not your fault and nothing is lost. Please keep the elbow
        straight at night and keep the breaks. When we know more, we plan again."`),
    },
  },
};
