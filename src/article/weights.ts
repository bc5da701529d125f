import type { Weights } from './ranker.ts'

// Written by scripts/train-speech.ts from quotes-train.jsonl; in tenths.

/** Who said a quotation; see `candidates.ts`. */
export const SPEAKER: Weights = {
  'place tie':
    'b<1|none=-3;b<1|subject-verb say loose=2;b<1|subject-verb say=-4;b>1|none=-5;b>1|verb-subject say=2;p<1|subject-verb judge loose=-6;p<1|subject-verb judge=-2;p<1|subject-verb tell=7;p<1|verb-subject say=3;p<2|subject-verb say=-2;s<|according-to=8;s<|none=4;s<|owner=2;s<|subject-verb judge loose=4;s<|subject-verb say loose=5;s<|subject-verb say=5;s<|subject-verb show loose=3;s<|subject-verb tell=4;s<|subject-verb think loose=-4;s<|verb-subject say=-10;s>|according-to=9;s>|subject-verb judge=-5;s>|subject-verb say loose=-3;s>|subject-verb say=4;s>|subject-verb show=-2;s>|subject-verb tell=7;s>|subject-verb think=-2;s>|verb-subject say=9',
  'place framed far':
    'b<1|bare|7=5;b<1|bare|far=-4;b<1|frame|far=-4;b<2|frame|15=-2;b<2|frame|far=-2;b>1|bare|15=-2;b>1|bare|far=-3;b>1|frame|far=-7;p<1|bare|3=4;p<1|frame|1=3;p<1|frame|3=-3;p<1|frame|7=-3;p<1|frame|far=3;p<2|frame|far=-3;p<3|frame|far=-2;s<|bare|0=-3;s<|bare|15=4;s<|bare|1=-5;s<|bare|3=-2;s<|bare|7=3;s<|bare|far=7;s<|frame|0=-2;s<|frame|1=7;s<|frame|3=13;s<|frame|7=7;s<|frame|far=-5;s>|bare|0=3;s>|bare|1=-2;s>|bare|3=2;s>|bare|7=-5;s>|bare|far=4;s>|frame|0=9;s>|frame|15=-3;s>|frame|1=-6;s>|frame|7=-3;s>|frame|far=3',
  'tie far':
    'according-to|15=4;according-to|3=6;none|15=-3;none|1=-11;none|far=-2;owner|15=-6;owner|3=6;subject-verb act loose|far=-2;subject-verb judge loose|0=7;subject-verb judge loose|3=-2;subject-verb judge loose|7=-5;subject-verb judge loose|far=-2;subject-verb judge|3=5;subject-verb judge|7=-4;subject-verb judge|far=-4;subject-verb say loose|0=3;subject-verb say loose|3=-5;subject-verb say loose|far=2;subject-verb say|0=6;subject-verb say|1=-2;subject-verb say|3=5;subject-verb say|7=-3;subject-verb say|far=-2;subject-verb show loose|15=3;subject-verb tell|0=3;subject-verb tell|15=2;subject-verb tell|7=4;subject-verb tell|far=2;subject-verb think|15=-6;subject-verb think|1=5;subject-verb think|3=-5;subject-verb think|7=3;subject-verb think|far=-4',
  'place between':
    ':<|0=3;b<1|0=2;b<1|1=-3;b<1|2=-3;b<1|3=-3;b<2|3=-4;b>1|1=-4;b>1|2=-3;b>1|3=-2;p<1|0=7;p<1|2=-4;p<1|3=-2;p<2|3=-5;p>1|1=-3;s<|0=4;s<|1=4;s<|2=9;s<|3=5;s>|0=5;s>|2=2;s>|3=2',
  'place form':
    ':<|name=2;b<1|collective=-2;b<1|name=-2;b<1|organisation=3;b<1|pronoun=-4;b<1|role=-2;b<2|organisation=3;b<2|pronoun=-6;b<2|role=-2;b>1|name=-4;b>1|organisation=-3;p<1|collective=-2;p<1|name=-2;p<1|organisation=2;p<1|role=6;s<|collective=3;s<|name=8;s<|organisation=-4;s<|pronoun=5;s<|role=7;s>|name=6;s>|organisation=7',
  'form person framed':
    'collective|yes|frame=-9;name|maybe|bare=-9;name|maybe|frame=6;name|yes|frame=6;organisation|no|frame=3;pronoun|maybe|frame=-3;pronoun|no|bare=-6;pronoun|no|frame=-3;pronoun|yes|bare=4;role|yes|bare=-2;role|yes|frame=8',
  'place role':
    ':<|subject=3;b<1|object=-2;b<1|plain=-2;b<2|object=-5;b>1|object=-3;b>1|plain=-2;b>1|subject=-5;p<1|object=5;p<1|plain=3;p<1|subject=-3;p<2|subject=-4;p<3|subject=-2;p>1|subject=-2;s<|plain=2;s<|subject=9;s>|object=5;s>|plain=4;s>|subject=4',
  'role tie':
    'object|according-to=14;object|none=-5;object|subject-verb judge=-4;object|subject-verb say=-5;object|subject-verb show=-2;object|subject-verb tell=8;owner|none=-4;plain|subject-verb say=-7;plain|subject-verb tell=3;plain|verb-subject say=4;subject|none=-2;subject|subject-verb act loose=-2;subject|subject-verb judge loose=-5;subject|subject-verb say loose=2;subject|subject-verb say=6;subject|subject-verb show loose=2;subject|subject-verb tell=4;subject|subject-verb think loose=-5;subject|subject-verb think=-4;subject|subject-verb want=-3',
  'kin run side':
    'clash|part|p=-2;clash|part|s=6;first|part|b=-4;first|part|p=-2;first|part|s=6;may|alone|b=-4;may|part|b=-2;may|part|p=-8;may|part|s=2;name|part|s=4;other|open|s=-5;other|part|b=-4;other|part|p=-10;other|part|s=5;pronoun|part|s=9;same|open|b=9;same|part|b=-8;same|part|p=6;same|part|s=5',
  'kin beside framed':
    'clash|none|bare=-2;clash|none|frame=2;first|<>|bare=6;first|<>|frame=-6;first|none|bare=-4;first|none|frame=4;may|<>|bare=-5;may|<>|frame=3;may|<|bare=-3;may|<|frame=4;may|none|bare=-12;name|<|frame=6;name|>|bare=-2;name|none|frame=5;other|<>|bare=-2;other|<|frame=-2;other|>|bare=-4;other|none|bare=-4;pronoun|<>|bare=2;pronoun|<>|frame=-8;pronoun|<|bare=4;pronoun|>|bare=6;pronoun|>|frame=5;same|<>|bare=7;same|<|frame=-3;same|>|bare=4;same|>|frame=-4;same|none|bare=14',
  'place beside framed':
    ':<|none|frame=2;b<1|<>|bare=5;b<1|<>|frame=-2;b<1|>|bare=-3;b<1|>|frame=-3;b<1|none|bare=-4;b<2|<>|bare=5;b<2|>|bare=-3;b<2|>|frame=-5;b>1|<>|frame=-2;b>1|<|bare=-2;b>1|<|frame=-2;b>1|>|bare=-3;b>1|none|bare=-2;p<1|<>|frame=2;p<1|<|frame=4;p<1|>|bare=4;p<1|>|frame=-4;p<1|none|frame=-2;s<|<>|bare=-6;s<|<|bare=2;s<|<|frame=4;s<|>|frame=5;s<|none|bare=4;s<|none|frame=7;s>|<>|bare=4;s>|>|frame=6;s>|none|bare=-2;s>|none|frame=4',
  'tie wide':
    'according-to|close=15;none|close=-4;subject-verb act loose|wide=-2;subject-verb judge loose|wide=-3;subject-verb judge|close=3;subject-verb judge|wide=-4;subject-verb say loose|close=4;subject-verb say|close=2;subject-verb say|wide=11;subject-verb show loose|close=3;subject-verb show|close=-3;subject-verb tell|close=12;subject-verb tell|wide=3;subject-verb think loose|wide=-4;subject-verb think|close=-2;subject-verb think|wide=-3;subject-verb want|close=-3;verb-subject say|close=3',
  'stale place framed':
    'fresh|:<|frame=4;fresh|b<1|bare=-3;fresh|b<1|frame=-4;fresh|b<2|frame=-4;fresh|b>1|bare=-5;fresh|b>1|frame=-4;fresh|p<1|frame=2;fresh|p>1|frame=-2;fresh|s<|bare=9;fresh|s<|frame=9;fresh|s>|bare=2;fresh|s>|frame=6;stale|p<1|frame=-2;stale|p<2|frame=-2;stale|s<|bare=-6;stale|s<|frame=-2',
  'place lead framed':
    ':<|colon-passage|frame=4;b<1|:|bare=6;b<1|start|bare=-3;b<1|start|frame=2;b<2|:|bare=5;b<2|:|frame=-2;b<2|start|bare=-4;b<2|to|bare=3;b<2|word|frame=3;b>1|sentence|bare=-3;b>1|start|bare=-2;p<1|,|frame=9;p<1|and|bare=5;p<1|sentence|frame=2;p<1|word|bare=-3;p<1|word|frame=-3;p<2|sentence|frame=-3;p<3|sentence|frame=-2;p>1|sentence|frame=2;s<|:|frame=-6;s<|an|bare=6;s<|an|frame=-5;s<|as|bare=-3;s<|as|frame=9;s<|a|bare=2;s<|is|bare=-2;s<|is|frame=4;s<|of|bare=2;s<|of|frame=-7;s<|that|bare=-4;s<|that|frame=9;s<|the|bare=9;s<|to|bare=-5;s<|to|frame=2;s<|was|frame=6;s<|word|bare=6;s<|word|frame=8;s>|as|frame=-2;s>|a|frame=3;s>|of|bare=8;s>|sentence|frame=8;s>|start|bare=7;s>|start|frame=3;s>|word|bare=-7;s>|word|frame=5',
  'place tail framed':
    ':<|.|frame=2;b<1|,|bare=-2;b<1|,|frame=-3;b<2|,|frame=-2;b<2|.|bare=-2;b<2|.|frame=-3;b>1|.|bare=-4;p<1|,|bare=-3;p<1|,|frame=-4;p<1|.|bare=2;p<1|.|frame=5;p<1|?|bare=3;p<2|.|frame=-2;p>1|none|frame=-2;s<|,|frame=6;s<|.|frame=3;s<|?|bare=-4;s<|?|frame=2;s<|none|bare=6;s<|none|frame=6;s>|,|bare=4;s>|,|frame=5;s>|none|bare=-2;s>|none|frame=2',
  'kin previous opening':
    'clash|far|other=3;clash|next|other=3;clash|same|other=-4;may|far|other=2;may|far|sentence=-2;may|far|start=-5;may|same|other=-5;name|far|sentence=2;other|far|other=-3;other|next|other=-2;other|next|start=-5;other|same|other=-3;other|same|sentence=-8;pronoun|next|start=3;pronoun|same|other=8;same|next|start=4;same|same|other=2;same|same|sentence=7',
}

/** What makes a passage in marks speech; see `worth.ts`. */
export const WORTH: Weights = {
  any: 'any=5',
  size: '1=-3;2=4;3=4;6=6;many=5',
  'shape size':
    'direct|1=-2;direct|2=6;direct|3=-4;direct|6=8;direct|many=6;mixed|3=6;mixed|6=7;mixed|many=5;title|6=-10;title|many=-9',
  'shape next':
    'direct|cue=-4;direct|end=9;direct|other=7;mixed|end=6;mixed|of=6;mixed|other=-4;mixed|quote=3;mixed|small=6;mixed|word=-3;title|cue=8;title|end=-11;title|quote=-7',
  'lead next':
    ',|end=15;,|of=-12;,|other=7;,|small=-6;.|end=2;.|other=9;:|other=10;and|of=5;and|other=2;and|small=-14;an|end=-18;an|other=13;an|small=-3;as|end=2;as|other=-6;as|small=2;a|cue=-17;a|end=5;a|of=4;a|other=6;a|small=8;cue|end=6;cue|of=-2;cue|other=7;cue|small=2;in|end=-3;is|of=2;is|other=-2;is|small=3;media|cue=6;media|other=-12;media|small=-4;of|end=-9;of|of=4;of|small=-6;of|word=10;on|end=-5;on|quote=-12;on|small=8;other|cue=-3;other|end=7;other|other=-19;other|small=-2;owner|end=-9;owner|of=2;owner|other=7;owner|quote=-5;owner|small=-9;owner|word=-4;quote|quote=7;quote|small=-4;start|cue=11;start|other=-11;start|small=9;that|small=2;the|cue=-5;the|end=5;the|of=-2;the|other=-3;the|word=-12;to|of=-3;to|small=9;word|cue=-4;word|of=-4;word|other=2;word|quote=3;word|word=-5',
  tie: 'according-to=11;by say=8;none=-4;owner=-10;subject-verb act loose=11;subject-verb act=-5;subject-verb judge loose=-6;subject-verb judge=3;subject-verb say loose=9;subject-verb say=8;subject-verb show loose=-6;subject-verb tell loose=3;subject-verb tell=8;subject-verb think loose=-6;subject-verb want loose=2;subject-verb want=-17;verb-subject judge=-15;verb-subject say=5',
  'shape lead':
    'direct|.=2;direct|:=7;direct|a=4;direct|and=4;direct|cue=5;direct|media=-12;direct|of=4;direct|other=-9;direct|start=4;direct|the=-6;mixed|,=-6;mixed|a=4;mixed|an=-5;mixed|as=-3;mixed|cue=4;mixed|in=5;mixed|media=6;mixed|other=8;mixed|owner=-2;mixed|that=7;mixed|the=-7;mixed|to=12;mixed|was=8;mixed|word=-3;title|,=14;title|.=17;title|:=3;title|as=9;title|cue=14;title|in=-9;title|is=9;title|media=-7;title|of=-2;title|on=-10;title|other=-14;title|owner=-17;title|to=-10',
  'shape near': 'direct|bare=-14;direct|frame=3;direct|near=10;mixed|frame=6;mixed|near=3;title|frame=-10;title|near=-3',
  sure: '2=2;3=3;4=5',
}

/** What makes a stretch of words reported speech; see `statements.ts`. */
export const TOLD: Weights = {
  'way cut':
    'around|.=4;before|, according=5;before|, cue=9;before|, who=-11;before|, word=-3;before|mark=-5;clause before|, according=5;clause before|, who=-4;clause before|, word=-3;clause before|mark=-3;clause|, according=-5;clause|, as=3;clause|, but=5;clause|, in=-5;clause|, including=-4;clause|, pronoun=3;clause|, word=-4;clause|but=3;label|.=-3;phrase|, word=7;phrase|.=12;phrase|and=6;phrase|as=-7;phrase|at=-4;phrase|before=4;phrase|cue=-4;phrase|for=-4;phrase|mark=3;phrase|of=-10;phrase|pronoun=-6;phrase|that=-9;phrase|to=-6;phrase|with=-3;phrase|word=-8',
  'way size':
    'after|2=-9;after|5=-3;around|29=6;around|long=-3;before|29=5;before|2=-11;before|5=-6;before|long=5;clause before|11=-4;clause before|2=-3;clause before|5=-5;clause|29=6;clause|2=-5;clause|5=-6;label|11=5;phrase|11=7;phrase|2=-9',
  'form person': 'name|maybe=-3;organisation|no=-4;pronoun|maybe=-8;pronoun|no=-12;pronoun|yes=-3',
  'quote side': 'beside|after=-8;beside|before=-4;no|after=-3;no|before=-5',
  'opens side': 'no|after=-6;no|before=-6;yes|after=3',
  verb: 'Accord=3;Follow=-4;accord=-3;accus=4;acknowledg=4;admit=3;advis=-8;agre=3;aim=5;announc=4;argu=5;beginn=-3;blam=6;blast=7;brand=-4;chos=-3;cit=7;compar=-3;conclud=4;confirm=-4;continu=-9;credit=3;criticiz=4;debat=-5;declin=7;defend=4;demand=-6;demonstrat=-3;describ=3;detail=-5;discus=4;discuss=-3;endors=4;expand=4;express=3;favor=-7;fear=-3;fil=-4;focu=-3;follow=-4;found=4;go=-12;gon=-6;hop=9;ignor=4;known=-3;launch=-5;lik=-10;look=-3;maintain=-7;mean=-8;mention=8;mock=5;ne=-8;need=-3;not=6;oppos=11;order=4;plead=9;pledg=-6;prais=8;prefer=5;propos=4;provid=-5;push=-6;put=-7;rais=-10;refus=9;reject=4;releas=-3;remark=-4;remind=5;reveal=3;rul=-10;saw=-9;say=4;se=4;seen=3;sign=-6;sought=6;speak=-8;spok=-6;start=-4;stat=-9;think=-3;threaten=8;told=-3;tr=-3;tweet=-3;urg=3;vot=-4;vow=9;want=-5;went=-10;work=-10;wrot=3',
  'way next':
    'after|adverb=-4;after|at=-5;after|how=-4;after|in=-5;after|it=6;after|number=-3;after|out=6;after|preposition=-5;after|pronoun=3;after|that=4;after|the=3;after|with=-3;before|.=12;before|in=5;before|that=-4;before|to=-3;clause|,=-5;clause|adverb=4;clause|his=-4;clause|to=-3;phrase|,=-3;phrase|adverb=-5;phrase|by=-5;phrase|for=5;phrase|his=6;phrase|in=-3;phrase|on=-4;phrase|out=-3;phrase|preposition=-4;phrase|pronoun=-3;phrase|their=-3',
  'way first':
    'after|, according=-10;after|, and=-9;after|, but=-3;after|, including=5;after|, pronoun=-5;after|, which=-6;after|, who=-3;after|and=-5;after|cue=5;after|mark=-3;after|pronoun=8;after|while=3;after|word=4;before|none=-5;clause before|none=-5;clause|, according=-5;clause|, as=3;clause|, but=5;clause|, in=-5;clause|, including=-4;clause|, pronoun=3;clause|, word=-4;phrase|, according=-4;phrase|, as=-3;phrase|, but=-7;phrase|, including=-3;phrase|, pronoun=6;phrase|, which=-3;phrase|after=-3;phrase|mark=-5;phrase|quote=-4;phrase|the=-3',
  'way body':
    'after|ing=5;after|that=5;after|thing=-3;before|clause=4;before|ing=-3;before|that=-3;before|thing=-6;clause before|clause=4;clause before|thing=-3;phrase|clause=-6;phrase|that=-8;phrase|thing=-3;phrase|to=-3',
  'tie tense':
    'subject-verb act loose|base=3;subject-verb act loose|ing=-4;subject-verb judge loose|base=-3;subject-verb judge|base=-6;subject-verb judge|past=3;subject-verb say loose|present=-7;subject-verb say|ing=-4;subject-verb show loose|past=-4;subject-verb show|base=-3;subject-verb show|past=4;subject-verb think loose|ing=-4;subject-verb think loose|past=-3;subject-verb think loose|present=3;subject-verb think|present=3;subject-verb want|past=-3;verb-subject say|past=-3',
  'way tie':
    'after|according-to=-3;after|owner=-5;after|subject-verb act=-3;after|subject-verb say loose=4;after|subject-verb say=4;after|subject-verb show loose=-4;after|subject-verb think loose=-4;after|verb-subject say=-8;around|subject-verb say=9;before|according-to=7;before|subject-verb judge loose=-4;before|subject-verb judge=-11;before|subject-verb say loose=-6;before|subject-verb tell=6;before|verb-subject say=8;clause before|according-to=5;clause before|subject-verb judge=-4;clause before|subject-verb say=-3;clause|subject-verb act=4;clause|subject-verb tell=-4;clause|subject-verb want loose=3;clause|verb-subject say=-4;phrase|according-to=-6;phrase|subject-verb judge=5;phrase|subject-verb say=-6;phrase|subject-verb show=-4;phrase|subject-verb tell=-5;phrase|subject-verb think=3;phrase|subject-verb want loose=-4;phrase|subject-verb want=-4;phrase|verb-subject say=-4',
  'way comma': 'around|no=4;before|no=-3;before|yes=-3;clause before|no=-3;phrase|no=-6',
  'side next':
    'after|,=-5;after|against=7;after|as=-8;after|by=-7;after|from=-7;after|her=3;after|his=4;after|how=-3;after|in=-10;after|mark=-6;after|number=-3;after|on=-4;after|out=3;after|preposition=-9;after|pronoun=3;before|,=3;before|.=11;before|her=-3;before|his=-3;before|in=4;before|name=3;before|pronoun=-3;before|quote=-4;before|that=-6;before|the=-3;before|to=-4',
  'body tie':
    'clause|according-to=3;clause|owner=-6;clause|subject-verb judge=-4;clause|subject-verb say=3;clause|subject-verb show=4;clause|subject-verb tell=10;clause|subject-verb think loose=3;clause|subject-verb think=-3;ing|subject-verb think=-3;that|subject-verb judge=-4;that|subject-verb show=-6;that|subject-verb want loose=7;thing|according-to=3;thing|subject-verb tell=-7;thing|subject-verb want loose=-8;thing|subject-verb want=-3;thing|verb-subject say=-7;to|subject-verb judge=3;to|subject-verb say loose=-3;to|subject-verb say=-4;to|subject-verb think loose=-4;to|subject-verb think=4',
  'tie form':
    'according-to|name=-5;according-to|organisation=3;subject-verb act loose|pronoun=-4;subject-verb act|organisation=-3;subject-verb judge loose|organisation=-3;subject-verb say loose|name=3;subject-verb say loose|organisation=-5;subject-verb say loose|role=-3;subject-verb show loose|name=-3;subject-verb show|name=-4;subject-verb show|organisation=7;subject-verb show|pronoun=-5;subject-verb tell loose|name=4;subject-verb tell loose|pronoun=-4;subject-verb tell|name=-3;subject-verb think|pronoun=-3;subject-verb want loose|collective=3;subject-verb want loose|pronoun=-5;subject-verb want|collective=-3;subject-verb want|name=3;subject-verb want|pronoun=-3;verb-subject say|name=4',
  'tie gap':
    'subject-verb judge|gap=3;subject-verb judge|wide=-5;subject-verb say loose|gap=4;subject-verb say loose|wide=-5;subject-verb show loose|gap=5;subject-verb show loose|wide=-6;subject-verb show|wide=-3;subject-verb think loose|wide=-5;subject-verb think|wide=-8;subject-verb want|gap=-5;subject-verb want|wide=-4;verb-subject say|close=-3;verb-subject show|close=-4',
  'aux tie':
    'aux|subject-verb judge loose=4;aux|subject-verb say=4;is|subject-verb say loose=-3;none|subject-verb act loose=-4;none|subject-verb act=-4;none|subject-verb want=-3;none|verb-subject say=-4;none|verb-subject show=-4;to|subject-verb say loose=-4;to|subject-verb want loose=-3;would|subject-verb want=-3',
}
