import type { Weights } from './ranker.ts'

// Written by scripts/train-speech.ts from quotes-train.jsonl; in tenths.

/** Who said a quotation; see `candidates.ts`. */
export const SPEAKER: Weights = {
  'place tie':
    'b<1|none=-2;b<1|subject-verb judge=2;b<1|subject-verb say=-5;b>1|none=-5;b>1|verb-subject say=2;p<1|subject-verb judge loose=-7;p<1|subject-verb tell=6;p<1|verb-subject say=3;p<2|subject-verb say=-2;p>1|none=-2;s<|according-to=8;s<|none=4;s<|owner=4;s<|subject-verb judge loose=6;s<|subject-verb say loose=4;s<|subject-verb say=5;s<|subject-verb show loose=3;s<|subject-verb tell=4;s<|subject-verb think loose=-4;s<|verb-subject say=-9;s>|according-to=9;s>|subject-verb judge=-2;s>|subject-verb say loose=-3;s>|subject-verb say=4;s>|subject-verb show=-2;s>|subject-verb tell=7;s>|subject-verb think=-2;s>|verb-subject say=8',
  'place framed far':
    'b<1|bare|15=-2;b<1|bare|7=4;b<1|bare|far=-2;b<1|frame|far=-4;b<2|frame|15=-3;b>1|bare|15=-2;b>1|bare|far=-3;b>1|frame|far=-6;p<1|bare|3=4;p<1|frame|1=3;p<1|frame|3=-3;p<1|frame|7=-3;p<1|frame|far=3;p<2|frame|far=-3;p<3|frame|far=-2;s<|bare|0=-4;s<|bare|15=4;s<|bare|1=-3;s<|bare|7=3;s<|bare|far=7;s<|frame|1=7;s<|frame|3=13;s<|frame|7=6;s<|frame|far=-5;s>|bare|0=4;s>|bare|1=-2;s>|bare|3=2;s>|bare|7=-6;s>|bare|far=4;s>|frame|0=9;s>|frame|15=-2;s>|frame|1=-6;s>|frame|7=-3;s>|frame|far=3',
  'tie far':
    'according-to|15=4;according-to|3=5;none|15=-3;none|1=-11;none|far=-2;owner|15=-6;owner|3=5;subject-verb judge loose|0=5;subject-verb judge loose|1=3;subject-verb judge loose|3=-3;subject-verb judge loose|7=-8;subject-verb judge loose|far=-3;subject-verb judge|1=-2;subject-verb judge|3=6;subject-verb judge|far=-2;subject-verb say loose|0=2;subject-verb say loose|3=-4;subject-verb say loose|7=2;subject-verb say|0=6;subject-verb say|1=-2;subject-verb say|3=4;subject-verb say|7=-2;subject-verb say|far=-2;subject-verb show loose|15=3;subject-verb tell|0=3;subject-verb tell|15=2;subject-verb tell|7=4;subject-verb tell|far=2;subject-verb think|15=-5;subject-verb think|1=6;subject-verb think|3=-4;subject-verb think|far=-4',
  'place between':
    ':<|0=2;b<1|0=4;b<1|1=-4;b<1|2=-3;b<1|3=-3;b<2|3=-4;b>1|1=-5;b>1|2=-3;b>1|3=-2;p<1|0=7;p<1|2=-4;p<1|3=-2;p<2|3=-5;p>1|1=-3;s<|0=4;s<|1=4;s<|2=8;s<|3=4;s>|0=5;s>|3=2',
  'place form':
    'b<1|collective=-2;b<1|pronoun=-5;b<2|organisation=3;b<2|pronoun=-6;b<2|role=-2;b>1|name=-4;b>1|organisation=-3;b>1|pronoun=-3;p<1|collective=-2;p<1|name=-3;p<1|organisation=2;p<1|role=6;s<|collective=3;s<|name=7;s<|organisation=-3;s<|pronoun=4;s<|role=8;s>|name=6;s>|organisation=9',
  'form person framed':
    'collective|yes|frame=-12;name|maybe|bare=-8;name|maybe|frame=6;name|yes|frame=6;organisation|no|frame=3;pronoun|maybe|frame=-4;pronoun|no|bare=-8;pronoun|yes|bare=2;role|yes|frame=9',
  'place role':
    ':<|subject=3;b<1|object=-3;b<1|subject=-2;b<2|object=-4;b<2|plain=-2;b>1|object=-3;b>1|plain=-2;b>1|subject=-6;p<1|object=5;p<1|plain=3;p<1|subject=-3;p<2|subject=-4;p<3|subject=-2;s<|owner=-2;s<|subject=10;s>|object=4;s>|plain=5;s>|subject=4',
  'role tie':
    'object|according-to=14;object|none=-5;object|subject-verb judge=-5;object|subject-verb say=-5;object|subject-verb show=-2;object|subject-verb tell=8;owner|none=-5;plain|subject-verb say=-6;plain|subject-verb tell=3;plain|subject-verb think=-3;plain|verb-subject say=4;subject|none=-2;subject|subject-verb act loose=-2;subject|subject-verb judge loose=-3;subject|subject-verb say=5;subject|subject-verb show loose=4;subject|subject-verb tell=4;subject|subject-verb think loose=-4;subject|subject-verb want=-3',
  'kin run side':
    'clash|part|p=-2;clash|part|s=7;first|part|b=-4;first|part|p=-2;first|part|s=7;may|alone|b=-4;may|part|b=-3;may|part|p=-8;may|part|s=2;name|part|s=4;other|alone-open|b=-2;other|open|b=-2;other|open|s=-5;other|part|b=-4;other|part|p=-10;other|part|s=5;pronoun|part|s=9;same|open|b=9;same|part|b=-10;same|part|p=6;same|part|s=5',
  'kin beside framed':
    'first|<>|bare=5;first|<>|frame=-5;first|none|bare=-5;first|none|frame=5;may|<>|bare=-5;may|<>|frame=4;may|<|bare=-3;may|<|frame=5;may|none|bare=-14;name|<|frame=7;name|>|bare=-2;name|none|frame=6;other|<>|frame=-3;other|<|bare=-2;other|>|bare=-4;other|none|bare=-6;pronoun|<>|bare=2;pronoun|<>|frame=-7;pronoun|<|bare=4;pronoun|>|bare=7;pronoun|>|frame=5;same|<>|bare=6;same|<>|frame=2;same|<|frame=-3;same|>|bare=4;same|>|frame=-5;same|none|bare=14',
  'place beside framed':
    'b<1|<>|bare=4;b<1|<>|frame=-2;b<1|>|frame=-4;b<1|none|bare=-5;b<1|none|frame=2;b<2|<>|bare=4;b<2|>|bare=-3;b<2|>|frame=-5;b>1|<|bare=-2;b>1|>|bare=-3;b>1|none|bare=-2;p<1|<>|frame=2;p<1|<|frame=5;p<1|>|bare=4;p<1|>|frame=-3;p<1|none|frame=-2;s<|<>|bare=-5;s<|<|bare=3;s<|<|frame=4;s<|>|frame=6;s<|none|bare=4;s<|none|frame=6;s>|<>|bare=4;s>|>|frame=5;s>|none|bare=-2;s>|none|frame=6',
  'tie wide':
    'according-to|close=16;none|close=-4;subject-verb act loose|wide=-2;subject-verb judge loose|wide=-5;subject-verb judge|wide=-3;subject-verb say loose|close=4;subject-verb say|close=2;subject-verb say|wide=7;subject-verb show loose|close=4;subject-verb show|close=-4;subject-verb tell|close=12;subject-verb tell|wide=3;subject-verb think loose|wide=-4;subject-verb think|close=-5;subject-verb think|wide=-3;subject-verb want loose|close=-2;subject-verb want|close=-3;verb-subject say|close=3',
  'stale place framed':
    'fresh|:<|frame=4;fresh|b<1|bare=-2;fresh|b<1|frame=-4;fresh|b<2|frame=-4;fresh|b>1|bare=-5;fresh|b>1|frame=-5;fresh|p<1|frame=2;fresh|p>1|bare=-2;fresh|p>1|frame=-2;fresh|s<|bare=9;fresh|s<|frame=9;fresh|s>|bare=2;fresh|s>|frame=6;stale|p<1|frame=-2;stale|p<2|frame=-2;stale|s<|bare=-6;stale|s<|frame=-2',
  'place lead framed':
    ':<|colon-passage|frame=4;b<1|:|bare=5;b<2|:|bare=5;b<2|:|frame=-2;b<2|start|bare=-4;b<2|to|bare=3;b<2|word|bare=-2;b<2|word|frame=2;b>1|sentence|bare=-3;b>1|start|bare=-3;p<1|,|frame=9;p<1|and|bare=6;p<1|sentence|frame=2;p<1|word|bare=-3;p<1|word|frame=-2;p<2|sentence|frame=-3;p<3|sentence|frame=-2;p>1|sentence|frame=2;s<|:|frame=-5;s<|an|bare=4;s<|an|frame=-3;s<|as|bare=-4;s<|as|frame=9;s<|is|bare=-3;s<|is|frame=4;s<|of|bare=2;s<|of|frame=-6;s<|that|frame=6;s<|the|bare=9;s<|the|frame=-2;s<|to|bare=-6;s<|to|frame=2;s<|was|frame=3;s<|word|bare=5;s<|word|frame=9;s>|a|frame=3;s>|of|bare=8;s>|sentence|frame=8;s>|start|bare=8;s>|start|frame=3;s>|word|bare=-8;s>|word|frame=5',
  'place tail framed':
    ':<|.|frame=2;b<1|,|frame=-5;b<1|none|bare=-2;b<2|,|frame=-2;b<2|.|bare=-2;b<2|.|frame=-3;b>1|,|frame=-4;b>1|.|bare=-4;p<1|,|bare=-3;p<1|,|frame=-4;p<1|.|bare=2;p<1|.|frame=5;p<1|?|bare=3;p<2|.|frame=-2;p>1|none|frame=-2;s<|,|frame=8;s<|.|bare=2;s<|.|frame=3;s<|?|bare=-4;s<|?|frame=2;s<|none|bare=7;s<|none|frame=5;s>|,|bare=4;s>|,|frame=5;s>|none|bare=-2',
  'kin previous opening':
    'clash|far|other=5;clash|next|other=2;clash|same|other=-4;may|far|other=2;may|far|sentence=-2;may|far|start=-4;may|same|other=-5;name|far|sentence=2;other|far|other=-3;other|next|start=-4;other|same|other=-4;other|same|sentence=-8;pronoun|far|other=-2;pronoun|next|start=4;pronoun|same|other=8;same|next|other=2;same|next|start=3;same|same|other=3;same|same|sentence=7',
}

/** What makes a passage in marks speech; see `worth.ts`. */
export const WORTH: Weights = {
  any: 'any=5',
  size: '1=-3;2=4;3=4;6=7;many=5',
  'shape size':
    'direct|1=-2;direct|2=5;direct|3=-4;direct|6=8;direct|many=5;mixed|3=6;mixed|6=7;mixed|many=5;title|6=-10;title|many=-7',
  'shape next':
    'direct|cue=-2;direct|end=8;direct|other=7;mixed|end=7;mixed|of=6;mixed|other=-3;mixed|quote=3;mixed|small=5;mixed|word=-3;title|cue=8;title|end=-11;title|other=-2;title|quote=-8',
  'lead next':
    ',|end=15;,|of=-11;,|other=6;,|small=-5;.|end=3;.|other=9;:|other=8;and|of=4;and|other=2;and|small=-12;an|end=-19;an|other=11;an|small=-2;as|of=3;as|other=-6;as|small=2;a|cue=-12;a|end=4;a|of=3;a|other=6;a|small=8;a|word=-4;cue|cue=2;cue|end=7;cue|of=-2;cue|other=8;cue|small=-4;in|end=-4;in|small=2;is|other=-2;is|small=3;media|cue=7;media|other=-11;media|small=-3;of|end=-11;of|of=2;of|small=-4;of|word=9;on|end=-3;on|quote=-13;on|small=9;other|cue=-3;other|other=-18;other|small=-2;owner|end=-10;owner|other=9;owner|quote=-4;owner|small=-11;owner|word=-3;quote|quote=7;quote|small=-3;start|cue=12;start|other=-11;start|small=9;that|of=2;that|small=3;the|cue=-6;the|end=6;the|other=-2;the|word=-10;to|of=-3;to|small=10;word|cue=-6;word|of=-5;word|quote=3;word|small=2;word|word=-6',
  tie: 'according-to=11;by say=7;none=-5;owner=-15;subject-verb act loose=3;subject-verb act=-7;subject-verb judge loose=-5;subject-verb judge=4;subject-verb say loose=9;subject-verb say=9;subject-verb show loose=-3;subject-verb tell loose=3;subject-verb tell=9;subject-verb think loose=-6;subject-verb want loose=2;subject-verb want=-17;verb-subject judge=-15;verb-subject say=5',
  sure: '1=7;2=7;4=4',
  'shape lead':
    'direct|,=3;direct|.=3;direct|:=7;direct|a=4;direct|and=3;direct|cue=4;direct|media=-11;direct|of=2;direct|other=-12;direct|start=4;direct|the=-6;mixed|,=-5;mixed|a=4;mixed|an=-6;mixed|as=-4;mixed|cue=3;mixed|in=4;mixed|media=6;mixed|other=6;mixed|that=8;mixed|the=-7;mixed|to=12;mixed|was=8;mixed|word=-3;title|,=13;title|.=16;title|:=2;title|and=-2;title|as=9;title|cue=6;title|in=-8;title|is=10;title|media=-7;title|of=-2;title|on=-8;title|other=-14;title|owner=-18;title|to=-9',
  'shape near': 'direct|bare=-14;direct|frame=3;direct|near=10;mixed|frame=7;mixed|near=3;title|frame=-10;title|near=-2',
}

/** What makes a stretch of words reported speech; see `statements.ts`. */
export const TOLD: Weights = {
  'way size':
    'after|2=-10;after|5=-3;around|29=6;before|29=7;before|2=-14;before|5=-8;before|long=6;clause before|11=-3;clause before|2=-4;clause before|5=-6;clause|29=6;clause|2=-6;clause|5=-6;label|11=5;phrase|11=5;phrase|2=-10;phrase|5=-4',
  'form person': 'name|maybe=-3;organisation|no=-4;pronoun|maybe=-9;pronoun|no=-11;pronoun|yes=-3',
  'quote side': 'beside|after=-8;beside|before=-4;no|after=-3;no|before=-5',
  'opens side': 'no|after=-6;no|before=-6;yes|after=3',
  verb: 'Accord=3;Follow=-4;accus=4;acknowledg=7;addres=4;admit=3;advis=-7;aim=5;announc=4;argu=6;attack=-4;battl=-6;beginn=-3;blam=7;blast=4;brand=-4;chos=-3;cit=6;claim=4;complain=6;conclud=4;continu=-11;credit=3;criticiz=4;debat=-5;decid=3;declin=8;defend=3;demand=-6;demonstrat=-3;describ=4;detail=-5;discus=7;discuss=-3;estimat=3;expand=4;favor=-6;fear=-3;fight=-3;fil=-4;follow=-7;found=4;go=-13;gon=-7;hop=10;insist=3;knew=-4;known=-3;launch=-5;lik=-11;look=-3;maintain=-7;mean=-9;mention=11;mock=6;ne=-8;need=-4;not=6;offer=6;oppos=8;pick=-4;plead=10;pledg=-7;prais=10;prefer=6;propos=4;provid=-3;push=-5;put=-6;rais=-9;refus=8;reject=4;releas=-3;remark=-5;remind=4;request=-6;respond=-4;reveal=4;rul=-12;saw=-8;say=4;se=3;seen=3;show=3;sign=-6;sought=6;speak=-8;spok=-6;start=-4;stat=-9;suggest=3;term=-3;threaten=8;tr=-3;urg=3;vot=-6;vow=7;went=-10;work=-8',
  'way first':
    'after|, according=-10;after|, and=-8;after|, including=5;after|, pronoun=-6;after|, which=-4;after|, while=3;after|, who=-3;after|and=-4;after|cue=4;after|mark=-3;after|pronoun=7;after|while=4;after|word=4;before|none=-5;clause before|none=-4;clause|, according=-5;clause|, but=5;clause|, in=-5;clause|, including=-3;clause|, pronoun=3;clause|, which=3;clause|, word=-4;clause|and=3;phrase|, according=-4;phrase|, as=-3;phrase|, but=-5;phrase|, in=-3;phrase|, including=-4;phrase|, pronoun=5;phrase|, which=-4;phrase|, who=-3;phrase|, word=-3;phrase|and=3;phrase|cue=3;phrase|ing=3;phrase|mark=-7;phrase|quote=-4;phrase|when=-6',
  'way tie':
    'after|according-to=-3;after|owner=-5;after|subject-verb say loose=4;after|subject-verb say=4;after|subject-verb show loose=-4;after|subject-verb think loose=-3;after|verb-subject say=-9;around|subject-verb say=8;before|according-to=8;before|subject-verb judge loose=-5;before|subject-verb judge=-11;before|subject-verb say loose=-6;before|subject-verb tell=7;before|verb-subject say=8;clause before|according-to=5;clause before|subject-verb judge=-4;clause|subject-verb want loose=3;clause|verb-subject say=-4;phrase|according-to=-6;phrase|subject-verb act=-5;phrase|subject-verb judge=5;phrase|subject-verb say=-5;phrase|subject-verb show=-3;phrase|subject-verb tell loose=-4;phrase|subject-verb tell=-9;phrase|subject-verb think=3;phrase|subject-verb want loose=-4;phrase|subject-verb want=-4;phrase|verb-subject say=-5',
  'way cut':
    'after|quote=-8;after|word=-4;around|.=4;before|, according=6;before|, cue=9;before|, pronoun=-3;before|, who=-11;before|, word=-3;before|mark=-5;clause before|, according=5;clause before|, who=-4;clause before|, word=-4;clause before|mark=-3;clause|, according=-5;clause|, but=5;clause|, in=-5;clause|, including=-3;clause|, pronoun=3;clause|, which=3;clause|, word=-4;phrase|, word=6;phrase|.=11;phrase|and=3;phrase|as=-6;phrase|at=-4;phrase|before=4;phrase|for=-3;phrase|of=-8;phrase|or=-3;phrase|pronoun=-4;phrase|that=-7;phrase|to=-5;phrase|who=-5;phrase|with=-5;phrase|word=-7',
  'way comma': 'around|no=4;before|no=-3;before|yes=-4;clause before|no=-3;phrase|no=-6',
  'side next':
    'after|adverb=-3;after|against=7;after|as=-8;after|at=-5;after|by=-6;after|from=-8;after|his=3;after|in=-12;after|mark=-4;after|number=-3;after|on=-6;after|out=3;after|preposition=-8;after|pronoun=3;before|,=3;before|.=10;before|her=-3;before|his=-4;before|in=4;before|name=4;before|pronoun=-3;before|quote=-4;before|that=-6;before|the=-4;before|to=-4',
  'way next':
    'after|adverb=-4;after|at=-3;after|from=-4;after|how=-3;after|in=-9;after|it=4;after|number=-4;after|out=5;after|preposition=-6;after|that=8;after|with=-3;before|.=12;before|his=-3;before|in=5;before|that=-5;before|to=-3;clause|his=-4;phrase|adverb=-6;phrase|as=-3;phrase|at=-3;phrase|by=-5;phrase|for=3;phrase|his=6;phrase|in=-3;phrase|on=-4;phrase|preposition=-5;phrase|that=-6;phrase|their=-3;phrase|with=-3',
  'tie form':
    'according-to|name=-5;according-to|organisation=4;subject-verb act loose|pronoun=-3;subject-verb say loose|name=3;subject-verb say loose|organisation=-3;subject-verb say loose|role=-3;subject-verb say|collective=3;subject-verb show loose|name=-5;subject-verb show loose|organisation=3;subject-verb show|name=-3;subject-verb show|organisation=6;subject-verb show|pronoun=-4;subject-verb tell loose|name=4;subject-verb tell loose|pronoun=-5;subject-verb tell|name=-3;subject-verb think loose|collective=-3;subject-verb think|pronoun=-4;subject-verb want loose|pronoun=-4;subject-verb want|name=3;subject-verb want|pronoun=-5;verb-subject say|name=3;verb-subject say|organisation=-3',
  'tie gap':
    'by judge|gap=-3;subject-verb judge loose|wide=-3;subject-verb judge|gap=3;subject-verb judge|wide=-4;subject-verb say loose|gap=4;subject-verb say loose|wide=-5;subject-verb show loose|gap=4;subject-verb show loose|wide=-6;subject-verb show|wide=-3;subject-verb think loose|wide=-4;subject-verb think|wide=-8;subject-verb want loose|wide=-3;subject-verb want|gap=-4;subject-verb want|wide=-5;verb-subject say|close=-4;verb-subject show|close=-4;verb-subject think|close=-4',
  'aux tie':
    'aux|subject-verb judge loose=4;aux|subject-verb say=4;has|subject-verb judge loose=-3;has|subject-verb say loose=3;none|subject-verb act loose=-4;none|subject-verb act=-4;none|subject-verb want=-4;none|verb-subject say=-5;none|verb-subject show=-4;none|verb-subject think=-4;to|subject-verb say loose=-3;to|subject-verb want loose=-6;would|subject-verb say=-3;would|subject-verb want=-3',
  'tie tense':
    'by judge|past=-3;subject-verb act loose|ing=-5;subject-verb judge loose|base=-4;subject-verb judge|base=-5;subject-verb say loose|present=-6;subject-verb say|ing=-3;subject-verb show|ing=-6;subject-verb show|past=4;subject-verb think loose|past=-3;subject-verb think|present=3;subject-verb want loose|base=4;subject-verb want|past=-4;verb-subject say|past=-3',
}
