/** What the cast wrote where a quiz asks for a text, by the item's id: sound, and with something left to say. */
export const ESSAYS: ReadonlyMap<string, string> = new Map([
  [
    'plan-for-rosa',
    `What I noticed first is the bus. Her shoulder ached when she hurried and stopped when she sat down, and the arm did
nothing. That is not how a shoulder behaves. I would ask about breathlessness, chest, jaw and the other arm, and then I
would not treat today. I would ring her doctor while she is with me and ask that she is seen today. If it comes back at
rest or lasts, she rings the emergency number.

If the doctor says the heart is fine, I have two ideas. One: the neck muscles do the work of the shoulder. Then pressing
upper trapezius gives her pain, which it does, and turning right should get better straight after I treat it. I think this
is the more likely one, maybe 70 to 30. Two: the repaired tendon is strong in a test but not for forty trays. Then the neck
will turn better and the tray will hurt as before. That would be for her physical therapist.

I would treat upper trapezius and levator on the right for about ten minutes, moderate, and measure rotation again (55
degrees now). Then one empty tray.

Goal: trays above her head by Easter. I would look again at visit four.

To Rosa: "I'd rather have your heart checked before I touch the shoulder. It may well be nothing."`,
  ],
]);
