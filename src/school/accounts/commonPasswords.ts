/**
 * Words and phrases that lists of leaked passwords have in common, in lower case. Short ones stand here because
 * they are as easily guessed with a year behind them.
 */
const WORDS = new Set(
  `
  password passw0rd passwort motdepasse contrasena contraseña senha parola wachtwoord haslo passport passcode pass
  password1 password12 password123 password1234 mypassword thepassword newpassword yourpassword changeme
  changeit letmein letmeinnow welcome welcome1 welcomeback hello helloworld hellohello hello123 goodbye
  qwerty qwertyu qwertyui qwertyuiop qwerty123 qwertz azerty asdfgh asdfghjk asdfghjkl zxcvbn zxcvbnm qazwsx
  qazwsxedc qazxsw 1qaz2wsx 1qaz2wsx3edc zaq12wsx zaq1zaq1 1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3 q1w2e3r4
  q1w2e3r4t5 123qwe qwe123 qweasd qweasdzxc asdzxc asd123 123asd abc123 abcd1234 abcdef abc1234 a1b2c3 a1b2c3d4
  a123456 a1234567 a12345678 a123456789 aa123456 aaa111 123abc 1234abcd 123456a 12345a 123456789a 123456q
  12345678 123456789 1234567890 11223344 1122334455 112233 121212 123123 123321 123654 147258 147258369 159357
  159753 789456 789456123 741852 741852963 987654321 0987654321 963852741 852456 456789 654321 135792468 246810
  19841984 19851985 19861986 19871987 19881988 19891989 19901990 20002000 20102010 20202020 20242024 20252025
  admin admin1 admin123 administrator administrador root rootroot toor superuser sysadmin user username usuario guest
  test test1 test123 testing tester testtest test1234 demo demodemo default login logmein master master123 temp
  temporary secret secrets topsecret mysecret private access trustno1 internet computer laptop desktop server
  system windows microsoft google googlegoogle facebook youtube twitter instagram linkedin samsung nokia apple iphone android
  iloveyou iloveu iloveme iloveyou1 iloveyou2 iloveyouso iloveyouall ihateyou loveyou loveme lovelove lovely loveless lover lovers
  loverboy loverman truelove mylove love babygirl babyboy babydoll babyface baby bubbles sweetheart sweetie sweetpea
  sweetness honey honeybee sugar princess princesa princes prince queen king kingkong kingdom angel angels angelica
  sunshine sunflower sunset sunny moonlight starlight stars starwars startrek superstar rainbow rainbows flower flowers
  butterfly butterflies dragonfly ladybug dolphin dolphins monkey monkeys donkey dragon dragons tiger tigers
  tigger lion lions eagle eagles falcon falcons panther panthers bulldog bulldogs wolf wolves wolverine bear bears
  puppy kitty kitten kittycat hellokitty cat dog doggie doggy elephant giraffe penguin chicken turtle spider
  spiderman spiderma superman batman ironman hulk joker catwoman wonderwoman pokemon pikachu naruto sasuke goku dragonball
  minecraft fortnite roblox nintendo playstation xbox xbox360 mario zelda sonic metallica slipknot nirvana
  greenday blink182 linkinpark eminem rammstein beatles elvis marley bobmarley football footbal1 soccer baseball
  basketball basketba hockey volleyball softball cricket tennis golf golfer rugby swimming running skating skateboard
  snowboard surfing surfer wrestling karate arsenal chelsea liverpool liverpoo barcelona realmadrid juventus
  manchester manunited mancity everton tottenham celtic rangers yankees redsox cowboys steelers packers lakers
  chicago newyork london paris berlin madrid moscow america american australia canada canadian england
  germany france mexico brasil brazil india pakistan russia china japan africa
  michael michelle michaela jennifer jessica jessica1 ashley amanda daniel daniela danielle andrew andrea anthony
  andreea angela alexander alexandra alexandr alexande alexis alejandro alejandra benjamin brandon brittany
  carlos caroline carolina catherine charlie charlie1 charlotte chelsea1 christian christina christine christopher
  christop courtney david diamond diamonds diana dominic dominique donald douglas edward eduardo elizabeth elizabet
  emily emmanuel fernando fernanda francesco francesca francisco francis franklin frederic gabriel gabriela gabrielle george
  giovanni gonzalez gregory guillermo hannah harrison heather isabella isabelle jackson jacqueline jasmine
  jeremiah jeremy jonathan jonathon jordan jordan23 jordan1 joseph josephine joshua joshua1 katherine kathleen
  kenneth kimberly kimberley kristina kristine lauren lawrence leonardo lorenzo madison margaret margarita maria mariana
  marie marina martin martina matthew matthew1 maxwell melissa mercedes mohammed muhammad natalia natalie natasha
  nathaniel nicholas nichole nicole nicole1 olivia pamela patricia patrick patricia1 penelope peter phillip priscilla
  rachel rebecca ricardo richard robert roberto rodrigo rosemary roxanne samantha samantha1 sandra santiago
  savannah scarlett sebastian sebastie shannon sharon spencer stephanie stephani stephen steven steve
  summer susana terminator theresa thomas tiffany timothy tristan vanessa veronica victoria vincent
  virginia vladimir walter whatever whatever1 william williams winston zachary
  january february march april may june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday spring autumn winter winter1 summertime christmas valentine halloween
  birthday holiday weekend forever forever1 forever21 always together friends friend friendship bestfriend bestfriends
  family myfamily mother father mommy mummy daddy daddysgirl brother sister grandma grandpa children mychildren
  freedom liberty justice peace heaven heavenly blessed blessing faith faithful jesus jesus1 jesuschrist christ godisgood
  godislove godbless ilovegod ilovejesus thankgod trustgod prayer praise gospel church genesis matrix
  phoenix shadow shadow1 hunter hunter1 ranger warrior warriors soldier military marines airforce navyseal
  gangster gangsta killer killer1 assassin monster monsters vampire zombie ghost devil demon satan lucifer hellfire
  darkness darkside midnight twilight blackcat blackjack black white redrose purple orange yellow
  silver golden gold goldfish green blue pink crystal emerald sapphire diamond1 platinum titanium
  cookie cookies chocolate chocolat cupcake candy candyman cheese cheesecake pepper peppermint ginger banana
  strawberry blueberry cherry peaches pineapple apple123 orange1 coffee cocacola pepsi budweiser heineken
  guinness whiskey vodka tequila mustang camaro corvette ferrari porsche mercedes1 toyota honda yamaha kawasaki
  suzuki harley harleydavidson chevrolet chevy hummer cadillac mazda nissan subaru volkswagen scooter
  champion champions winner number1 numberone lucky luckyme lucky7 lucky13 success money moneymoney millionaire dollars
  business manager college student students teacher teachers school highschool university education learning
  hospital doctor nurse nursing massage masseur therapist therapy physio wellness
  fuckyou fuckoff fuckme asshole bitch bitches bullshit biteme blowme pussy sexsex sexy sexygirl
  hottie hotstuff beautiful gorgeous handsome pretty cutie cutiepie wonderful awesome fantastic amazing
  magic magician wizard merlin gandalf hogwarts harrypotter potter lordoftherings legolas frodo skywalker darthvader
  yoda chewbacca stargate galaxy universe infinity einstein newton
  mickey mickeymouse minnie donaldduck tweety snoopy garfield scooby scoobydoo simpsons homer bart southpark
  spongebob barbie cinderella tinkerbell rapunzel
  paradise california florida texas hawaii lasvegas newjersey scotland ireland irish
  remember nevermind imissyou missyou rockstar rocknroll rockon guitar drummer drums piano music musica
  dancing dancer dance ballet cheerleader cheer
  zaqwsx poiuytrewq lkjhgfdsa mnbvcxz mnbvcxz1 qwaszx asdasd asdasdasd asdfasdf asdf asdf1234 asdfqwer qwerasdf zxcvzxcv
  qwerqwer qwer1234 1234qwer wasd zxc123 nothing something anything everything everyone anyone unknown
  undefined blahblah dontforget iforgot forgot forgotit letmesee opensesame sesame abracadabra
  superman1 pokemon1 sunshine1 princess1 football1 baseball1 michael1 monkey1 master1 dragon1 charlie12
  correcthorsebatterystaple ncc1701 bond007 jamesbond 007007 thx1138 p@ssword p@ssw0rd
  tinkle snowball snowflake snowman dreamer dreams nirvana1 creative brooklyn vacation
  `
    .trim()
    .split(/\s+/),
);

const ROWS = ['1234567890', 'qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,./', 'qwertzuiop', 'azertyuiop', 'qsdfghjklm'];
const SLICES = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))];

/** Whether a password is among those that are guessed first: a common word, a pattern, a walk over the keyboard. */
export function isCommon(password: string): boolean {
  const typed = password.normalize('NFKC').toLowerCase().trim();
  return isCommonWord(typed) || isPattern(typed);
}

/** How many digits or signs behind a common word make it no better: a year and an exclamation mark. */
const TAIL = 5;

function isCommonWord(typed: string): boolean {
  const tail = /[\d\W_]*$/.exec(typed)?.[0].length ?? 0;
  const heads = Array.from({ length: Math.min(tail, TAIL) + 1 }, (_, cut) => typed.slice(0, typed.length - cut));
  return heads.some((head) => WORDS.has(head) || WORDS.has(plain(head)));
}

const LOOKALIKES: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
};
const plain = (typed: string): string => typed.replace(/[@431!0$5]/g, (sign) => LOOKALIKES[sign] ?? sign);

const isPattern = (typed: string): boolean =>
  /^(.{1,4})\1+.{0,2}$/su.test(typed) || isRun(typed) || isKeyboardWalk(typed);

/** Each character one more, or one less, than the one before, such as `abcdefgh`. */
function isRun(typed: string): boolean {
  const codes = Array.from(typed, (it) => it.codePointAt(0) ?? 0);
  return [1, -1].some((step) => codes.every((code, at) => at === 0 || code === (codes[at - 1] ?? 0) + step));
}

/** Nothing but stretches of three or more neighbouring keys, such as `qwe123asd`, and at most two more characters. */
function isKeyboardWalk(typed: string): boolean {
  let rest = typed;
  while (rest.length > 2) {
    const stretch = [...rest]
      .map((_, at) => rest.slice(0, at + 1))
      .findLast((it) => SLICES.some((row) => row.includes(it)));
    if (!stretch || stretch.length < 3) return false;
    rest = rest.slice(stretch.length);
  }
  return true;
}
