/**
 * Words with a capital that name no patient: tests and signs by those who described them, methods, scales, parts of the
 * world and of the year. A pair of words with one of these in it is not taken for a name.
 */
const LINES = `
Adson Allen Apley Babinski Bechterew Berg Borg Brudzinski Cozen Craig Dix Ely Epley Finkelstein Froment Gaenslen Gerber
Hallpike Hawkins Hoffmann Hoffman Homans Hoover Jobe Kennedy Kernig Lachman Lasegue Lasègue Laseque Lhermitte Maudsley
McBurney McMurray Mills Milgram Murphy Neer Nelaton Noble Ober Patrick Phalen Rinne Romberg Roos Rovsing Schober
Simmonds Slump Speed Spurling Stinchfield Thessaly Thomas Thompson Tinel Trendelenburg Unterberger Upper Waddell Weber
Wells Wright Yergason Beighton Bragard Elvey FABER FADIR Faber Fadir Kemp Stork Yeoman Empty Full Sharp Purser

Achilles Addison Alzheimer Baker Barre Barré Bell Brown Séquard Buerger Colles Crohn Cushing Danlos Dercum Dupuytren Ehlers
Graves Guillain Haglund Hashimoto Heberden Bouchard Hodgkin Hoffa Horner Huntington Kienböck Legg Calvé Perthes Lyme
Marfan Ménière Meniere Morton Osgood Paget Parkinson Pott Raynaud Scheuermann Schlatter Schmorl Sever Sinding Larsen
Johansson Sjögren Sudeck Tietze Tourette Volkmann Still Swan Hunter Guyon Poupart Scarpa Golgi Pacini Ruffini Meissner
Merkel Krause Haversian Camper Cooper Lister Gerdy Tarsal Hilton Wolff Davis Starling Fick

Alexander Ashton Barnes Bowen Cyriax Dicke Feldenkrais Foldi Földi Graston Hakomi Janda Kabat Kaltenborn Kinesio Leduc Lewit
Ling Maitland McKenzie Mitchell Mulligan Myers Pilates Rolf Rolfing Rosen Shiatsu Simons Still Stecco Swedish Thai
Travell Trager Trager Tui Upledger Vodder Yoga Ayurvedic Hanna Jacobson Jones Lewis Nimmo Chaitow Sutherland Gunn Mayo

Altman Bland Bayes Beck Bonferroni Cochrane Cohen Cronbach Fisher Kappa Likert Morris Oswestry Ottawa Pearson Quebec Roland
Spearman Student Tampa Wilcoxon Canadian Nexus Hopkins Fear Avoidance Beliefs Start Back Impression Change Index Scale Score
Questionnaire Inventory Test Tests Sign Signs Form Rating Numeric Numerical Analogue Visual Verbal Global Patient Client
Specific Functional Function Pain Neck Headache Impact Disability Shoulder Arm Hand Knee Hip Ankle Foot Lower Extremity Limb
Activity Activities Daily Living Quality Life Depression Anxiety Stress Sleep Short Long Berlin Pittsburgh Western Ontario
McMaster Universities Lysholm Tegner Harris Constant Murley Oxford Simple American British European International
Classification Disorders Society Association Guideline Guidelines Committee Council Trial Review Study Journal Table Figure
Visit Visits Week Weeks Day Days Month Session Sessions Phase Stage Step Part Section Page Level Grade Type Plan Goal Goals
Measured Reported Findings Reasoning Hypothesis Rival Cleared Assessment Treatment History Examination Objective Subjective
Red Flag Flags Yellow Blue Black Orange Green White Warm Cold Hot Ice Heat No Yes Not None Before After First Second Third Last Next
Left Right Both Side Front Upper Middle Deep Superficial Anterior Posterior Medial Lateral Superior Inferior Proximal Distal

January February March April May June July August September October November December Monday Tuesday Wednesday Thursday
Friday Saturday Sunday Christmas Easter Ramadan Diwali Hanukkah New Year Spring Summer Autumn Winter North South East West

Africa African America Asia Asian Australia Australian Austria Austrian Belgium Belgian Brazil Brazilian Britain Canada China
Chinese Denmark Danish Dutch Egypt England English Europe Finland Finnish France French Germany German Greece Greek India
Indian Ireland Irish Israel Italy Italian Japan Japanese Kingdom Korea Korean Latin Mexico Mexican Netherlands Norway
Norwegian Poland Polish Portugal Portuguese Russia Russian Scotland Scottish Spain Spanish Sweden Switzerland Swiss Thailand
Turkey Turkish Ukraine Ukrainian United States Vietnam Vietnamese Wales Welsh York London Paris Zealand

Department Emergency Hospital Clinic Centre Center University College School Institute Royal National Health Service World
Organization Organisation Ministry Care General Practitioner Practice Doctor Doctors Physician Nurse Surgeon Therapist Therapy
Physical Occupational Physiotherapist Physiotherapy Massage Medical Sports Sport Osteopath Chiropractor Pharmacist Dentist
Podiatrist Registrar Instructor Teacher Supervisor Professor Consultant Specialist Orthopaedic Neurology Rheumatology
Medicine Google Microsoft Apple Garmin Fitbit Zoom Excel Word Wikipedia PubMed Medline Marathon Ironman

The This That These Those There Then They Their She Her His He It Its We Our You Your One Two Three Four Five Six Seven Eight
Nine Ten My Mine Who What When Where Why How Which While With Without If In On At To From For Of And Or But So As An A I By
Is Are Was Were Be Has Have Had Do Does Did Can Could Will Would Should May Might Must Also Only Because Since Until Although
All Any Some Each Every Many Most More Less Least Few Same Other Another Here Now Today Tomorrow Yesterday Again Still Never
Always Often Sometimes Please Thank Thanks Dear Ask Tell Call Go Stop Start Rest Refer Treat Warn Avoid Keep Give Take Use
Ibuprofen Paracetamol Aspirin Naproxen Tramadol Codeine Voltaren Nurofen Panadol Tylenol Advil Prozac Zoloft Botox Warfarin
`;

/** In lower case. */
export const NOT_NAMES: ReadonlySet<string> = new Set(LINES.toLowerCase().split(/\s+/).filter(Boolean));
