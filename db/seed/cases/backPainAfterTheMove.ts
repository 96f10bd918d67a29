import { prose, type Samples } from './sample.ts';

export const BACK_PAIN: Samples = {
  thorough: {
    sections: {
      findings: prose(`
        Back: flexion to 24 cm from the floor, pain 5; extension about 15°, pinch on the right, 3; lumbar muscles on the
        right tender 5 of 10, gluteals 6, "near it", nothing on the spinous processes. NPRS now 4, usual 5, worst 7 after
        driving.
        Hips: internal rotation right 22°, left 34°; external 38° and 40°; Thomas right 8° above level, left 2° below.
        Hamstrings: straight leg raise right 58°, left 66°, stretch behind the thigh, the ankle makes no difference, so
        muscle and not an irritable nerve. Eight degrees between sides is modest.
        Trunk: bridge 22 s, ended by a hamstring cramp; bird dog right 6 s, pelvis tips, breath held, left 12 s; side
        bridge right 18 s, left 31 s. The hinge is right at the third try with a stick, and pain falls to 2.
        Function: Oswestry 36%; PSFS crate 3, driving 4, socks 5, mean 4.0.

        Flags, one by one.
        - Bladder or bowel, ticked. On questions: constipation since the co-codamol; urine starts, is felt, as always;
        feeling on wiping normal; sexual function unchanged; one leg, never below the knee; heels and toes easy. Cauda
        equina is not suspected today. Asked again at every visit.
        - Cancer, ticked. Thin melanoma 2019, discharged 2024, weight steady, wakes on turning only. Low suspicion, but a
        history of cancer with new back pain: his doctor is told.
        - Steroids, ticked. Three weeks of prednisolone in two years, and a hard sit-down on the ramp the day before the
        pain. No tenderness on the spine. Low suspicion of a fracture, and again the doctor is told.
        - Not asked yet: fever, recent infection, pain in other places. I ask before anything else.

        Not tested and not mine: reflexes, imaging, the calibre of the bones.`),
      reasoning: prose(`
        Is it safe to treat today? Not the spine. Each of the two open flags is unlikely alone; together they put the
        threshold for a doctor's view low. So today I measure, advise, and teach
        brace and hinge, which he moves himself and inside comfort. No pressure, stretch or end range on the back until
        his doctor has answered.

        Main hypothesis: after two days of lifting that he was not used to, a right hip that extends and turns in too
        little, and a trunk that gives way early on the right, let the back take the load in bending, sitting and
        extension. For it: Thomas 8° above level with pain in extension and after driving; internal rotation 12° less;
        the side bridge and bird dog at half of the left.

        Rivals. Guarding and fear: he was told not to bend, and the hinge that corrected at the third try with pain 2 is
        habit and confidence more than stiffness. I hold this about as likely. Plain soreness after overload that would
        pass anyway: it fits the story and the fall from 8 to 5, less the week without change. A bony or other medical
        cause: unlikely, and the one I must not miss.

        The retest: hip flexors contract and relax, then Thomas, then extension and the sock. If Thomas gains 5° and the
        sock does not change, the hip was not the link. If two tries at a hinge change the sock and nothing else did,
        fear was. The link between hamstrings and back pain is weak, so I treat them last.

        At three weeks most people improve whatever is done, and six hours of sleep among boxes and five weeks to the
        exams weigh as much as any angle. I claim no credit for the weather. I give the hip up if after four visits it
        moves and the Oswestry does not.`),
      plan: prose(`
        Before hands: the questions not yet asked, and a call to his doctor today or tomorrow, with him beside me. The
        same day, if the spine becomes tender to touch, pain no longer eases in any position, or he feels ill or feverish.

        "Mr Dvorak, 46, right low back pain for three weeks since lifting, after a hard sit-down on the first day. Three
        courses of prednisolone in two years; thin melanoma 2019, discharged 2024. No midline tenderness, weight steady,
        no neurological signs; saddle, bladder and sexual function normal by his account. May I treat the back, or would
        you see him first?" To the pharmacist, through him: constipation since co-codamol. I advise no change.

        Goal, his: lift the tray, then the small crate, with PSFS 6 and Oswestry 25% or less by 18 December.

        Twice a week, four visits, then we decide.
        - Hip flexors, Thomas position, other knee held: contract at a fifth of strength for 6 seconds, relax, 20 to 30
        seconds in the new range, three rounds. Gluteals side-lying, slow, 4 of 10, four minutes.
        - Hamstrings prone, strokes towards the sit bone, 5 of 10 at most, four minutes, clear of the back of the knee.
        - Brace, five breaths. Bridge, heels close so that nothing cramps, 5 seconds, eight times. Hinge with the stick,
        eight, then the tray, then glass and water, then the crate.
        - Back itself only after the doctor's word, and then light. Steroids: no end-range bending or twisting.
        - Stop for tingling, pain below the knee, or back pain that rises and stays. Retest sock and extension.

        Home: hinge, eight, before breakfast and before each lift; bridge, eight, in the evening. Stay active, drive in
        20-minute pieces. On a bad day: half, and a walk.

        About the disc: "Nobody can see that from outside. Nothing today suggests that the nerves are in trouble, backs
        like yours usually settle, and bending is safe if we build it up. There is nothing to put back." And: massage
        here has weak evidence and a short effect; it buys a window for the exercise.`),
      outcomes: prose(`
        Oswestry decides, because it holds the driving, lifting and sitting that he came for. Baseline 36%; visit 4 and
        six weeks from onset; 10 points or 30% (Ostelo 2008). 30% of 36 is about 11, so 25% or less.

        PSFS, mean 4.0, every visit: 2 points in the mean (Stratford 1995). NPRS usual 5, every visit before treatment:
        2 points or 30% (Ostelo 2008).

        Thomas (8°) and internal rotation (22°) guide treatment only: under 5° nothing, over 10° probably real. Start of
        visit is compared with start of visit. Since most backs improve at this stage, a gain shows that he is better, not
        that I did it. Marek says that a change worth the journey would be driving to school without stopping.`),
      reassessment: prose(`
        Each visit first: feeling between the legs, bladder, bowel, both legs, sexual function, fever, nights, a new fall
        or medicine. Then NPRS, PSFS, Thomas, the sock. Then we decide, then I treat.

        Visit 4. Better (Oswestry 25% or less): one visit a week for two weeks, crate practice, then the end, with the
        hinge kept and a check after the exams. Unchanged (above 30%) with the home care done: I change the means, fewer
        hands and more loading, and ask for a physical therapist. Not clearly better six weeks after onset, or nights
        getting worse at any time: back to his doctor, with figures. Worse over two visits: stop, screen, refer.

        He takes home, read aloud and said back: "If it goes numb where you sit on a saddle, if you can't pee or don't
        feel it, if you lose control, if sex feels different, or if both legs go: emergency department, now, not
        tomorrow. Fever, or pain that no position eases: ring the doctor the same day."

        If next week he answers otherwise: "Marek Dvorak, 46, low back pain for four weeks, since 7 this morning numb
        between the legs and unable to feel that he passes urine, 'like after the dentist'; both legs to be examined. I
        suspect cauda equina compression; he is on his way to you now, driven by his partner."`),
    },
    mark: {
      levels: { safety: 3, assessment: 2, reasoning: 3, plan: 3, outcomes: 3, reassessment: 3 },
      comments: {
        safety:
          'The tick is read and not merely reacted to, the two quiet flags are weighed together, and you say what would make it the same day. This is the whole point of the case.',
        assessment:
          'Complete, with sides. Rank them: which three findings would you keep if the page were half as long?',
        reasoning: 'Fear held as likely as the hip, with a retest that tells one from the other. Very good.',
        plan: 'From tray to crate is a progression that he will recognise. The words about the disc are true and kind.',
        outcomes: 'You worked the 30% out, and you know what an improvement at three weeks can’t show.',
        reassessment:
          'A triage nurse would act on your sentence at once. The advice is in words that he will remember.',
      },
      comment:
        'Excellent work. If there is one thing to practise it is leaving out: a colleague who takes over has two minutes. Well done.',
    },
  },

  sound: {
    sections: {
      findings: prose(`
        Pain 5 usual, 7 worst after driving. Flexion 24 cm from the floor with pain 5, extension 15° with a pinch on the
        right. Right hip: internal rotation 22° (left 34°), Thomas 8° above level (left 2° below). Straight leg raise 58°
        and 66°, a stretch that the ankle doesn't change, so not a nerve sign. Side bridge 18 and 31 seconds, bird dog 6 and
        12, bridge 22 with a cramp. The hinge improves with the stick. Oswestry 36%, PSFS mean 4.0.

        The ticked box: constipation since co-codamol. He starts, feels and finishes passing urine as always, feels normal
        when wiping, sexual function and both legs are as before, walks on heels and toes. Nothing today points to cauda
        equina. Melanoma 2019 with new back pain: doctor to know. Prednisolone three times, and the hard fall: a fracture is
        possible although the spine is not tender: doctor to know. Still to ask: fever, infection, pain elsewhere. I don't
        test reflexes.`),
      reasoning: prose(`
        Treating the spine today would not be right. The cauda equina question is answered for today, but the melanoma and
        the fall with steroids are not, and that is for his doctor within a day or two. Measuring, advice and easy movement
        are safe.

        Main hypothesis: a week of unusual lifting overloaded his back, and a short right hip flexor, little inward rotation
        and trunk muscles that tire early keep it irritated in bending, driving and extension. Thomas, rotation and the side
        bridge support this. Another explanation is that he guards the back because he was told about a disc; the hinge that
        got better within three tries supports that one. A third is simple soreness that is on its way out; the fall from 8
        to 5 supports it and the week of standstill speaks against it. A medical cause is unlikely and must be ruled out by
        someone else.

        I would retest extension and putting on a sock straight after working on the hip flexors. No change means that the
        hip is not the link. At three weeks many people get better anyway, and poor sleep and worry about the exams may slow
        him down more than stiffness.`),
      plan: prose(`
        First a call to the doctor, today, with Marek's consent: back pain for three weeks after a fall, three courses of
        prednisolone, melanoma 2019, no midline tenderness, no weight loss, normal bladder function and legs; may the back be
        treated? The co-codamol and the constipation go to his pharmacist. I give no advice on either medicine.

        Goal: lift a tray of glass (PSFS crate from 3 to 6) and drive 45 minutes (from 4 to 6) by the week of the exams.

        Two visits a week, four in all before the review. Hip flexors by contract and relax in the Thomas position, gentle
        contraction for 6 seconds, 20 seconds of stretch, three times. Hamstrings and gluteals with slow strokes, 4 to 5 of
        10, four minutes each. Brace with five breaths, bridge eight times with the heels near, hinge with the stick eight
        times. I stop for tingling, pain under the knee, or back pain that stays up. No pressure on the lumbar spine before
        the doctor has answered and no end-range bending, because of the steroids.

        At home the hinge and the bridge, once a day. At work light loads first, held close. I tell him that a back can't be
        put back because it is not out, that I can't see discs, that it usually settles, and that massage helps for a short
        time at best.`),
      outcomes: prose(`
        Oswestry 36%, again at visit 4: 10 points or 30% less counts (Ostelo 2008), so 25 or 26%. This one decides. PSFS mean
        4.0, each visit, 2 points (Stratford 1995). NPRS 5, each visit, 2 points (Ostelo 2008). Thomas and internal rotation
        on the right tell me whether my treatment reaches the hip; less than 5° is no change. All are taken
        before treatment.`),
      reassessment: prose(`
        At the start of each visit: feeling in the saddle area, bladder, bowel, both legs, fever, nights, then the measures.

        Visit 4: better by 10 points means weekly visits and more lifting practice, and an end in two weeks. Unchanged means a
        talk about what was done at home, a change to more exercise, and a letter to the doctor at six weeks. Worse means
        stopping and referring at once.

        For him in writing: "Numb between the legs, can't pee or can't feel it, losing control, both legs weak: straight to the
        emergency department. Fever or pain that never eases: ring the doctor today."

        Referral sentence: "Low back pain for four weeks, since this morning numb between the legs and weak stream, in his words
        'it feels asleep'. I suspect cauda equina syndrome and send him to you now."`),
    },
    mark: {
      levels: { safety: 2, assessment: 2, reasoning: 2, plan: 2, outcomes: 2, reassessment: 2 },
      comments: {
        safety: 'Every flag has an answer or a route. Say what would turn “a day or two” into “today”.',
        assessment: 'Well chosen, with sides. Eight degrees between the two raises is within what error can do.',
        reasoning: 'A fair fight between three explanations, and a retest to settle it.',
        plan: 'Good doses, and only two exercises. What does he do on a bad day?',
        outcomes: 'All there. Remember the natural course when you read the change.',
        reassessment: 'Clear branches, and a sentence that would be acted on.',
      },
      comment:
        'Careful and well ordered. You kept your hands off the spine for the right reason and still gave him something to do.',
    },
  },

  uneven: {
    sections: {
      findings: prose(`
        Hips: internal rotation right 22°, left 34°. Thomas right 8° above level, left 2° below. Straight leg raise right
        58°, left 66°, stretch only, ankle no difference. Side bridge right 18 s, left 31 s, bird dog right 6 s, left 12 s.
        Back: flexion 24 cm, pain 5, extension 15°, pain 3. Oswestry 36%. PSFS 3, 4 and 5. He drives badly and lifts badly.

        Red flags. The box for bladder and bowel is ticked, but he explains it himself: constipation from co-codamol. He
        passes urine normally, feels when he wipes, no change in sexual function, both legs strong. So no cauda equina
        today. He had a melanoma in 2019 and is discharged, so I consider this closed. He has had prednisolone three times
        and he fell on the ramp: this could be a fracture, although the spinous processes do not hurt. I would like his
        doctor to know about it. I have not asked about fever yet.`),
      reasoning: prose(`
        I think that it is safe to work on hips and legs today, and not on the spine until the doctor has said something
        about the fall and the steroids.

        My hypothesis is that the right hip is stiff in extension and in turning inwards, and therefore the lumbar spine has
        to move more. He lifted for a week with this hip. In driving the hip flexor is short, and that is when he is worst. In
        extension it pulls on the back, which he feels as a pinch. The weak side bridge shows that the trunk can't hold
        against it.

        Something else that it could be is fear. His brother-in-law told him not to bend, and he bends from the back with
        straight knees although the hip allows more; with the stick he could do it well after three tries. I find that
        remarkable. It could also be muscle soreness which is going away, because 8 went to 5.

        To find out I would loosen the hip flexor and then look at extension again. If the pinch is less, I am right. Most
        back pain becomes better in the first weeks, and he sleeps badly, which makes everything more painful.`),
      plan: prose(`
        Marek allows me to telephone his doctor tomorrow. I tell about the fall, the three courses of steroids and that there
        is no pain on the spinous processes, and I ask whether I may treat the back. He asks his pharmacist about the
        constipation.

        Goal: he wants to carry the trays in the practical exams, PSFS from 3 to 7, and to drive for 45 minutes, within five
        weeks.

        I see him twice a week. Hip flexors in the Thomas position: he presses up lightly for 6 seconds, relaxes, I take him
        25 seconds further, four times. Deep gluteal muscles with the forearm, side-lying, 5 of 10, five minutes, with pauses
        on tender places of up to a minute. Hamstrings the same, four minutes. Then bridge, eight times, bird dog, six each
        side, hinge with the stick, ten times. I stop if there is tingling or pain under the knee. After each technique I look
        at extension and at the sock.

        At home: hinge ten times in the morning, bridge eight times, side bridge as long as he can, hip flexor stretch twice a
        day. At work no crates for two weeks and then small ones.

        I say to him: "A disc does not slip in and out. Your back is strong and may bend. We train it for the trays."`),
      outcomes: prose(`
        I use the Oswestry, 36% now, and repeat it at visit 4 and at the end: 10 points is a change that matters (Ostelo 2008).
        The PSFS with three activities, mean 4.0, at each visit, 2 points. The NPRS, 5, at each visit. For the hip I measure
        internal rotation and the Thomas position before and after treatment, and hope for ten degrees.`),
      reassessment: prose(`
        Each time I ask about bladder, bowel, feeling between the legs and strength, then I measure hip, NPRS and PSFS.

        At visit 4: if the Oswestry is 26% or lower we go on until the exams with one visit a week. If it is the same I look
        at what else could be the reason and speak with his doctor. If it is worse I stop and send him to the doctor.

        At home he watches for: no feeling when he sits on the toilet, problems with passing water, weak legs. Then he goes to
        the emergency department at once and does not wait for me.

        Sentence: "I send you Mr Dvorak because of numbness between the legs since this morning with back pain for four weeks. I
        suspect a cauda equina syndrome."`),
    },
  },
};
