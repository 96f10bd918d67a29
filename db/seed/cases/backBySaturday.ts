import { prose, type Samples } from './sample.ts';

export const BACK_BY_SATURDAY: Samples = {
  thorough: {
    encounter: {
      triage:
        'Numb between the legs, a bladder that he does not feel, and both legs, all since Tuesday. Emergency department now; whatever I do here costs hours.',
      hypotheses:
        'Three new things in two days on both sides. One root explains the right leg and no more; codeine explains the bowels.',
      goal: 'That he is seen within the hour, by people who know what for.',
      visits: [],
    },
    sections: {
      findings: prose(`
        He filled in the form standing, so I asked for the legs before I asked for the back. The left one is new since
        Tuesday evening. Then I said why, and asked the rest: numb when he wipes since Wednesday morning, stands and
        waits at the urinal, goes by the clock, feels less with his wife. Everything has a name already: the van, the
        codeine, his age. I wrote them down beside the answers and did not cross the answers out.

        Cancer, fever, infection, injection, fall, cortisone: no. In two minutes of legs: right foot and toe weak, heel
        and toe walking gone on the right, outer sole numb, ankle reflexes gone on both sides.

        I think of pressure on the cauda equina, perhaps 75%. One root on the right, 15%: that is how it began, and it
        does not reach the left leg or the bladder. Cancer, infection, fracture together 5%, and the same picture will
        show them. Codeine explains the bowels.

        I did not examine between the legs: not mine, and not needed in order to send him. I left the slump test out
        because he could not sit and because no result would have kept him here. I would have sent him with perfect
        legs, too.`),
      note: prose(`
        Possible cauda equina syndrome, please see now.

        Emre Aksoy, 43, mover. Back and right leg three weeks after a lift.

        New: left leg to calf, Tuesday evening. Numb between the legs, Wednesday morning ("like a cushion"). Bladder,
        Wednesday: waits, no urge, does not feel it run; last 11.30 today, little. Sexual feeling less, last night.

        Thursday 15.10: right foot and great toe weak, right heel and toe walking impossible, outer sole numb, both ankle
        reflexes absent. Saddle area not examined.

        No cancer, fever, fall, steroids. Ibuprofen, codeine (9.00). Ate at noon. Untreated. Wife drives, arrives about
        15.45. I have telephoned; my number is on the back.`),
      talk: prose(`
        "I ask everybody with a leg like yours some things that nobody likes. The nerves for the foot and the nerves for
        the bladder leave the back side by side. When you wipe, is it as it always was? When you go, do you feel it?"

        "Thank you. I know that wasn't easy."

        "I'm not treating you today, Mr Aksoy. It may be that these nerves are being pressed. I can't see that, they can,
        with a scan. If it is so it has to be taken away tonight and not on Monday, because what comes back depends on
        hours. It may also turn out to be nothing of the kind. Then you've lost an evening, and I've lost nothing."

        "Saturday: you won't be carrying it, whatever they find. Whom could you ask? Ring from the car. You don't drive.
        May I call your wife and tell her why?"

        "What do you say at the counter?" – "That my back…" – "The other thing first." – "Numb between the legs. Since
        yesterday." – "Yes."`),
      net: prose(`
        On a card that goes on the fridge: "At once to the emergency department, at any hour, if it gets numb between your
        legs; if you can't start, don't feel it or lose it; if you lose your bowels; if sex feels different; if the other
        leg starts, or a foot won't lift. Don't wait for me." I let him read it to me, and I say that he will very
        likely throw it away one day, unused.

        At each visit the same four questions, before the pain score. Pain is a poor guide here: it may get better while
        the rest gets worse.

        All noes make it improbable today. One sign alone tells little, many people keep it to themselves, and it can
        begin tomorrow. That is why I ask each time, and why he knows what I am asking for.`),
    },
    mark: {
      levels: { urgency: 3, reasoning: 3, note: 3, talk: 3, honesty: 3 },
      comments: {
        urgency: 'You looked at how he filled in the form. Everything else follows from that.',
        reasoning: '“I did not cross the answers out” is worth remembering. So is the five per cent that you kept.',
        note: 'Read aloud it takes eighteen seconds. I tried.',
        talk: 'He says it in his own words, and his wife is asked for with his consent. Ring from the car is exactly the size of help that he needs.',
        honesty: 'That pain is a poor guide here should stand in every leaflet.',
      },
      comment: 'There is nothing to add. Keep the note; you may need it once in your working life.',
    },
  },

  uneven: {
    encounter: {
      instead: {
        ask: [
          'where',
          'before',
          'work',
          'tablets',
          'cancer',
          'infection',
          'fracture',
          'legs',
          'saddle',
          'bladder',
          'change',
        ],
        examine: ['bending', 'leg-raise', 'legs', 'hips'],
        plan: ['call-ahead', 'driver'],
      },
      triage: 'He has red flags for cauda equina syndrome, so he has to go to hospital.',
      hypotheses: 'The codeine does not explain the numbness, and one disc on the right does not explain the left leg.',
      goal: 'He goes to the emergency department today.',
      visits: [],
    },
    sections: {
      findings: prose(`
        Mr Aksoy has had back pain and pain in the right leg for three weeks. I asked about red flags. He has numbness
        between his legs since yesterday, trouble with passing water, and pain in both legs since Tuesday. He has no
        cancer, no fever and no fall. He takes codeine, and he thinks that the trouble with the bladder comes from it.

        His right foot is weak and his ankle reflexes are missing. The straight leg raise is 30° on the right and 40° on
        the left.

        I think that this can be a cauda equina syndrome and that the codeine is not enough to explain it, because the
        numbness does not fit. It can also be a disc on the right side only, but then the left leg would not hurt. I did
        not treat him and sent him to the emergency department.`),
      note: prose(`
        To the emergency department. Mr Emre Aksoy, 43, has had back pain with pain in the right leg for three weeks and
        in both legs since Tuesday. Since Wednesday he has numbness in the saddle area and cannot pass water well. I
        suspect a cauda equina syndrome. The right foot is weak, the ankle reflexes are absent. He takes ibuprofen and
        codeine. Please examine him today. I have not treated him.`),
      talk: prose(`
        "I have to ask you something personal. Do you have any numbness around the genitals or the anus? Can you pass
        water normally?"

        "This can be serious. There are nerves in the lower back for the bladder, and they may be under pressure. I can't
        treat you with that. You have to go to the hospital now so that they can make an MRI. If it is what I think, they
        will operate tonight. Please let your wife drive you. I'm sorry about Saturday."`),
      net: prose(`
        I would give him a list of signs: numbness between the legs, problems with bladder or bowel, weakness of a foot,
        pain in both legs. With any of these he goes to the emergency department at once and does not wait for the next
        appointment. I would ask him about them at every visit, because it can start later. I would tell him that most
        back pain is harmless and that this is very rare.`),
    },
    mark: {
      levels: { urgency: 2, reasoning: 2, note: 2, talk: 1, honesty: 2 },
      comments: {
        urgency: 'You sent him at once and untreated, and he did not drive. That is what counts.',
        reasoning:
          'The numbness as the argument against codeine is well used. What does the change within two days add?',
        note: 'The concern belongs in the first line. Give the hour for the bladder.',
        talk: '“Genitals or anus” is how forms ask. Say what you mean: when you wipe. And what will he say at the counter?',
        honesty: 'Good that it can start later. How much does a row of noes tell you?',
      },
      comment: 'A safe decision, and a note that will do. The talk is what I would practise.',
    },
  },
};
