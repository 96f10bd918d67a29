import { prose, type Samples } from './sample.ts';

export const RUNNER: Samples = {
  thorough: {
    sections: {
      findings: prose(`
        Safety first. Thrombosis: no calf pain, soft calves, left 37.0 cm and right 36.8 cm at 10 cm below the tuberosity, no
        breathlessness; an uncle had a clot after surgery, and he flies nine hours in ten days, so I ask him to raise the flight
        with his team now. Infection: no fever, no heat, closed, dry and flat skin. Wound: closed. Nerve: a palm-sized numb patch
        beside the shin scar, unchanged since surgery; I map it, because he can't warn me there.

        What matters most is extension. Left stops 6° short of straight, right goes 3° beyond: a loss of 9°, not 6, with a springy
        end and a pinch in front, nine weeks after surgery. Flexion 118° against 142°, a loss of 24°. Effusion 1+. Thigh 2.5 cm
        smaller, quadriceps tighten but the heel does not lift. He lands on a bent knee and the limp grows with distance.
        Hamstrings, the donor side, tender in mid-thigh. The 4 cm scar glides less than half as far as the other shin. Pain 2 and 5.
        PSFS 4, 3 and 2, mean 3.0.

        Still to ask or request: which pressure and techniques the surgeon means by "massage permitted", whether he and the
        physiotherapist know of the missing extension, since when the knee stops there, whether it ever went straight after the
        operation, and what the home programme is. To examine: the patella's glide, extension after five minutes with the heel on
        a roll, the effusion again after walking.`),
      reasoning: prose(`
        Where the tissues are. Skin: closed, in remodelling, bears gentle movement. Graft: weaker now than on the day of surgery
        and changing for months; closed skin says nothing about it. Donor hamstring: still healing, excluded from resisted, stretching
        and deep work until week 12. These are typical times and not his; criteria count as well.

        Explanations for the lost extension.
        - A block in the joint, such as scar tissue in front of the graft: springy end, pinch in front, nine weeks. I can't change it
        and must not push against it. This is the one that the team has to hear of this week.
        - Effusion: 1+, and a knee with fluid rests bent and switches the quadriceps off. Massage does not empty a joint; load and time
        may.
        - Quadriceps weakness: the heel does not lift, so he can't use the last degrees even where they exist. Exercise changes it, with
        the physiotherapist.
        - Guarding and sore hamstrings: tender mid-thigh. Would give a soft end at the back, not a pinch in front. If five minutes of
        support and slow breathing gain 5°, guarding has a share. Touch may help here, outside the donor muscle.
        - The shin scar: adherent, and 4 cm on the shin are a poor reason for nine degrees. It may explain the feeling of tightness.

        So I expect scar work to make the scar more comfortable and the knee no straighter. The limp follows from the bent knee and the
        quadriceps. Massage could change comfort, guarding and confidence. It could not change a block, the effusion or the graft. If
        extension has not gained 5° that last within two visits, my share in it is nil, and I say so.`),
      plan: prose(`
        To physiotherapist and surgeon, today, with his consent. "S: Callum Reid, nine weeks after left hamstring-graft ACL, lacks 9° of
        extension. B: your letter permits scar and thigh massage from week 8; hamstrings excluded to week 12. A: springy end with a pinch
        in front, effusion 1+, active quadriceps lag; calves equal, wound closed. R: do you want to see the knee before I treat? May I
        mobilise the shin scar at light pressure? He flies nine hours in ten days: any advice on clots?"

        I do not touch: left hamstrings, joint line, back of the knee; I do not press the knee down, resist, or stretch.

        Visits 1 and 2, after the answer, once a week.
        - Scar, stages 1 and 2: flat fingers on closed dry skin, slide and lift along and across, 3 of 10 at most, less over the numb patch
        where I go by my eyes, five minutes. Redness gone in ten minutes, or I did too much.
        - Quadriceps and outer thigh, broad slow strokes, 3 of 10, three minutes an area, heel on a small roll, then his own quadriceps
        setting, as prescribed, ten times.
        - Stop for sharp pain, heat, swelling, any opening of the skin, calf pain.

        Home: scar two minutes a day with cream, watched once here; heel on the roll as his physiotherapist sets it. Nothing of mine in place
        of the exercises. From visit 3 less of me and more of them; four to six visits, and an end if neither scar nor comfort changes.

        The evidence for scar massage is weak and scars improve by themselves at this stage; I tell him so.

        The race: in twelve weeks it is week 21. "I can't tell you, and the scar will not decide it. The guideline plans nine to twelve months
        and asks for criteria. Ask your surgeon. What we can win by then is stairs without thinking."`),
      outcomes: prose(`
        Extension, decides what I report. Supine, heel on a roll, goniometer, both sides, three readings, start of visit: 6° short against 3°
        beyond. 5° or more, and kept to the next visit; my error is about 5°, so one reading proves nothing. Flexion 118°, the same way.

        Function: PSFS 4, 3 and 2, mean 3.0: 2 points in the mean. IKDC at the first and last visit.

        Scar: POSAS, his items, with glide compared with the other shin. It will improve without me, so a change supports comfort, not my
        technique. Stroke test, each visit: 1+, worth having 0; 2+ means less load and a message. Calf girth at 10 cm, each visit: a safety
        measure, 37.0 and 36.8.`),
      reassessment: prose(`
        What I see: surgery eleven weeks ago, a nine-hour flight, a calf that aches like cramp, is tender along the back and measures 3.2 cm
        more than the right, where it was 0.2 at the first visit. This may be a clot in a deep vein. Feeling well does not speak against it. I
        don't name it as a diagnosis, and I don't test it: no hands on either calf or the leg, no pulling up of the foot, and no treatment of
        neck or back instead.

        I let him sit down and telephone his physician's urgent line, else the emergency department, so that he is seen today: "Callum Reid, 29, left
        ACL reconstruction eleven weeks ago, nine-hour flight, left calf 3.2 cm larger than right, was 0.2 on visit one, tender along the
        back, uncle with a clot. No breathlessness or chest pain at 15.10. Please assess today for thrombosis." Someone drives him. I let the
        surgical team know.

        To him: "I will not work on it today. After an operation and a flight a calf like this can be a clot, and rubbing is the wrong
        thing. Most likely they find out within hours. If you get short of breath, have chest pain or feel faint on the way: the emergency number, at once.
        Tell me what you will do." I give it in writing.

        Recorded: time, girths, words, whom I called, what was said. Treatment starts again only on the treating physician's word, on whether,
        where and how firmly; with blood thinners light only.`),
    },
    mark: {
      levels: { safety: 3, healing: 3, reasoning: 3, plan: 2, outcomes: 2, communication: 3 },
      comments: {
        safety:
          'No hands, a telephone, a driver, a written safety net, and the girth from visit one to show the change. Nothing to add.',
        healing: 'Skin, graft and donor muscle each in their own time, and every technique tied to them.',
        reasoning: 'Nine degrees and not six. You saw it, and you told the team this week.',
        plan: 'Clear and small. Agree with the physiotherapist who sets the roll and for how long, so that he hears one voice.',
        outcomes: 'Good methods. Link each measure to a decision, as you did for the stroke test.',
        communication: 'The answer about the race is honest, and leaves him with something to win.',
      },
      comment:
        'Safe, precise and kind. This is the work of a colleague whom a surgical team would want to hear from. Congratulations on the end of a long road.',
    },
  },

  sound: {
    sections: {
      findings: prose(`
        Safety: wound closed and dry, no fever, no heat. Calves 37.0 and 36.8 cm, soft and painless, no breathlessness. His uncle had a clot
        and he will fly for nine hours in ten days, so I ask him to talk to his team about that. A numb patch beside the scar since the
        operation, where he can't feel pressure well.

        Baseline: left extension 6° short of straight, right 3° past straight, so he has lost 9°. Flexion 118° and 142°. At the end of extension a
        pinch in front and a springy stop. Stroke test 1+. Thigh 2.5 cm thinner, the heel does not lift. Hamstrings tender. Scar glides less than
        half. Pain 2 and 5. PSFS 4, 3 and 2. He limps on a bent knee.

        To ask before treatment: how firmly may I work, and does the surgeon know that the knee does not straighten?`),
      reasoning: prose(`
        The lost extension is the main problem and it is unusual enough at nine weeks to tell the team. I see five explanations. Something in the
        joint blocks it, for example scar tissue in front of the graft: the springy end and the pinch in front fit this best. Fluid in the joint:
        the stroke test is positive, and it also weakens the quadriceps. The quadriceps itself: he can't lift the heel, so he does not use the last
        degrees. The hamstrings are sore because the graft came from them, and he may guard; but then I would expect to feel it at the back. Last,
        the scar on the shin: it is stuck, but I don't believe that a small scar there can hold a knee back by nine degrees.

        Massage can make the scar and the thigh more comfortable and reduce guarding. It can't remove a block or fluid, and exercise
        with the physiotherapist has to bring the quadriceps back.

        Healing: the skin is closed and in its remodelling phase. The graft is still weak at nine weeks, whatever the skin looks like. The
        hamstring, where the tendon was taken, is not allowed to be stretched, resisted or worked deeply until week 12. Weeks are only averages.`),
      plan: prose(`
        Message: "S: nine weeks after ACL reconstruction with hamstring graft, 9° of extension missing. B: scar and thigh massage permitted from week 8.
        A: springy end, pinch in front, effusion 1+, no signs of infection or thrombosis. R: please look at the extension, and tell me how firmly I may
        treat the scar. He flies for nine hours soon."

        I avoid the left hamstrings, the joint line, and any pressing of the knee into extension.

        When the answer is there: scar with flat fingers, gliding in all directions, 3 of 10, five minutes, less on the numb area. Quadriceps and outer
        thigh with broad strokes, 3 of 10, three minutes each, the knee supported. Then he tightens the quadriceps as his physiotherapist showed
        him. Once a week, four visits, then we see whether it is worth going on. I stop with sharp pain, more swelling, heat or calf pain.

        At home he moves the scar for two minutes a day, with cream and clean hands, after I have watched him do it. His exercises come from the
        physiotherapist, and I add none.

        I tell him that scar massage has little evidence. About the race I say: "That is a question for your surgeon. Most guidelines wait nine months
        or more. Let us get you down the stairs first."`),
      outcomes: prose(`
        Extension and flexion with the goniometer, both sides, before treatment: 6° short and 118°; 5° more extension that is still there next time is worth
        having. PSFS mean 3.0, each visit, 2 points. Stroke test 1+, each visit. Girth of the calf at 10 cm below the tuberosity, each visit, for
        safety. The scar with the patient items of the POSAS at visits 1 and 4; it would also get better alone, so I read it
        with care and don't take the credit.`),
      reassessment: prose(`
        Eleven weeks after an operation, after a long flight, one calf is 3.2 cm bigger, aches and is tender. At the first visit the difference was 0.2 cm. I must
        think of a thrombosis, even if he feels well. I do not massage, stretch or test the calf, and I do not treat another part instead.

        I ask about breathlessness, chest pain and fainting. I call his physician at once, or the emergency department if I can't reach anyone, and say
        what I have measured, so that he is examined today. He does not drive himself. I write down the time, the measurements and the
        conversation.

        I say to him: "I can't work on this calf today. It could be a clot, and that has to be looked at before anybody touches it. With trouble
        breathing or pain in the chest you call the emergency number immediately." I give it to him in writing and let him repeat it.

        I start again when the physician who treats him says that I may, and where and how firmly.`),
    },
  },
};
