import type { Weights } from './ranker.ts'

// Written by scripts/train-speech.ts from quotes-train.jsonl; `ranker.ts` reads them.

/** Who said a quotation; see `candidates.ts`. */
export const SPEAKER: Weights = {
  values: {
    place: ':<;b<1;b<2;b>1;p<1;p<2;p<3;p>1;s<;s>',
    tie: 'according-to;none;owner;subject-verb act loose;subject-verb judge;subject-verb judge loose;subject-verb say;subject-verb say loose;subject-verb show;subject-verb show loose;subject-verb tell;subject-verb think;subject-verb think loose;subject-verb want;verb-subject say',
    framed: 'bare;frame',
    far: '0;1;15;3;7;far',
    between: '0;1;2;3',
    form: 'collective;name;organisation;pronoun;role',
    person: 'maybe;no;yes',
    role: 'object;owner;plain;subject',
    kin: 'clash;first;may;name;other;pronoun;same',
    run: 'alone;open;part',
    side: 'b;p;s',
    beside: '<;<>;>;none',
    wide: 'close;wide',
    stale: 'fresh;stale',
    lead: ',;:;a;an;and;as;colon-passage;is;of;sentence;start;that;the;to;was;word',
    tail: ',;.;?;none',
    previous: 'far;next;same',
    opening: 'other;sentence;start',
  },
  tables: {
    'place tie': '16c4dB23e12B4bf4G3C6b38HDB2DEE1CD1d1jI3e1Dcb1Gb2I',
    'place framed far': '16Ed5d8b2b2b2c5g3D3C1ccC11c11b12ceDbCGbG1MGeCb1BeDIfc1cC',
    'tie far': '2DF3kc2b2fF7b3EddG2bebFb1EcbC2e1B8C3C1B1DB1EfeCd',
    'place between': 'C3Bccc3d1dcbG1db3e5c2DDIEE1BB',
    'place form': '1B3bbCdb2Cfb1dc2bbB1F15CHdEG1FG',
    'form person framed': '5iiF3F3C3cfcD5bH',
    'place role': '3Cb1b1e3c1beE1Cc3d3b3b2BIE1DD',
    'role tie': 'Ne2d1e1b1H5d19g3C3D1b1b1eFB1BDdec',
    'kin run side': '7bF6dbFd5bhB8D5edjE8I3I2hFE',
    'kin beside framed': '6bB2Ff2dDcDeC2l2F2b2E1bb1d1d1D1BhFE3cG1DdN',
    'place beside framed': '7B2Ebccd3E1ce2bb1bc1b2D1BDd1b24BDf2EDG2D2FbD',
    'tie wide': 'O1d4bCd1cBKD1c1C1LCbc1dc1C',
    'stale place framed': '1Dcd1ded1B5bIIBF9b1b4fb',
    'place lead framed': '13D20F17cB12Eb16d5C4C18c1b12I6E10B10cc19c31b31B15fB1Fe2cI2bDBg4dII1eB1FFH5C5b4H2HGC8gE',
    'place tail framed': '3B4bc7bbc6d5cdBEC6b19b1F1CdBFFDE4bB',
    'kin previous opening': 'C2C2d11Bbe3e3B7c2b1ech6CH7DBG',
  },
}

/** What makes a passage in marks speech; see `worth.ts`. */
export const WORTH: Weights = {
  values: {
    any: 'any',
    size: '1;2;3;6;many',
    shape: 'direct;mixed;title',
    lead: ',;.;:;a;an;and;as;cue;in;is;media;of;on;other;owner;quote;start;that;the;to;was;word',
    next: 'cue;end;of;other;quote;small;word',
    tie: 'according-to;by say;none;owner;subject-verb act;subject-verb act loose;subject-verb judge;subject-verb judge loose;subject-verb say;subject-verb say loose;subject-verb show loose;subject-verb tell;subject-verb tell loose;subject-verb think loose;subject-verb want;subject-verb want loose;verb-subject judge;verb-subject say',
    near: 'bare;frame;near',
    sure: '3;4',
  },
  tables: {
    any: 'E',
    size: 'cDDFE',
    'shape size': 'bFdHF2FGE3ji',
    'shape lead': '1BGD1D1E2lD1i2D1f3f2De1cDE1Fb1Hb2GgKHcNQD3HNiIgbjoq4j',
    'shape next': 'dI1G4FFdCFbHk2g',
    'lead next':
      '1OlG1f2B1I2B3J3qEDE1H2r1M1c3EB1n2B1f1B2FbF1B2c7Bb1C1F2l1d2iD2fJ1e2lH1dG1s1b2iBFeid4Gd1K2k1H3B4dEbb2l2c2I8c1d1C1e',
    tie: 'KGdmeKCeHIfHCeqBoE',
    'shape near': 'nBJBFC1kc',
    sure: 'CE',
  },
}

/** What makes a stretch of words reported speech; see `statements.ts`. */
export const TOLD: Weights = {
  values: {
    way: 'after;around;before;clause;clause before;label;phrase',
    cut: ', according;, as;, but;, cue;, in;, including;, pronoun;, which;, who;, word;.;and;as;at;before;but;cue;for;mark;of;pronoun;quote;that;to;with;word',
    size: '11;2;29;5;long',
    form: 'collective;name;organisation;pronoun;role',
    person: 'maybe;no;yes',
    quote: 'beside;no',
    side: 'after;before',
    opens: 'no;yes',
    verb: 'Accord;Follow;accord;accus;acknowledg;admit;advis;agre;aim;announc;argu;beginn;blam;blast;brand;chos;cit;compar;conclud;confirm;continu;credit;criticiz;debat;declin;defend;demand;demonstrat;describ;detail;discus;discuss;endors;expand;express;favor;fear;fil;focu;follow;found;go;gon;hop;ignor;known;launch;lik;look;maintain;mean;mention;mock;ne;need;not;oppos;order;plead;pledg;prais;prefer;propos;provid;push;put;rais;refus;reject;releas;remark;remind;reveal;rul;saw;say;se;seen;sign;sought;speak;spok;start;stat;think;threaten;told;tr;tweet;urg;vot;vow;want;went;work;wrot',
    next: ',;.;adverb;against;as;at;by;for;from;her;his;how;in;it;mark;name;number;on;out;preposition;pronoun;quote;that;the;their;to;with',
    first:
      ', according;, and;, as;, but;, in;, including;, pronoun;, which;, who;, word;after;and;cue;mark;none;pronoun;quote;the;while;word',
    body: 'clause;ing;that;thing;to',
    tie: 'according-to;owner;subject-verb act;subject-verb act loose;subject-verb judge;subject-verb judge loose;subject-verb say;subject-verb say loose;subject-verb show;subject-verb show loose;subject-verb tell;subject-verb tell loose;subject-verb think;subject-verb think loose;subject-verb want;subject-verb want loose;verb-subject say;verb-subject show',
    tense: 'base;ing;past;present',
    comma: 'no;yes',
    gap: 'close;gap;wide',
    aux: 'aux;is;none;to;would',
  },
  tables: {
    'way cut': '21h3c10D15E2I4kc8e7eCE1edCC1d5C10E7dc8c17c24GLFgdD1ddCjf1ifch',
    'way size': '1i1c3F1c1kDfE1eFf1dc1e1E4Gi',
    'form person': '3c3d1hlc',
    'quote side': 'hdce',
    'opens side': 'ffC',
    verb: 'CdcDDChCEDEcFGccGcDdiCDeGDfcCeDcDDCgcdcdDlfIDcejcghHEhcEKDIfHEDefgjIDcdECjiDDCfFhfdicHccdCdIejjC',
    'way next': '2d2e5deF2c1FeC1DC2c28L10E9d2c1e1E7d14c57e3eE2F1c4dcdc3c',
    'way first': 'ji1c1Eefc2eEc1H2CD34e5e1CEedCC1d24d25d1cg1cFc2c2e2dc',
    'way body': '1DEc6Dccf4c1D2c6f1hcc',
    'tie tense': '12Cd2f1C1c4d5gc1D3c12C1dcC2c7c',
    'way tie': 'cec3DD1e3d2h7I11G3kd1f2F5H3D7d4Cd1E3d1c29f3E1f1d1e1C1ddd',
    'way comma': '2D1cd2c3f',
    'side next': 'e2Gh1g1gCDci1f1cdCiC6CK7cc1D2C4cdfc1d',
    'body tie': 'Cf2d1C1D1J1cC16c9d2cfC5G2C6C1cg3chg5C1cc4Dd',
    'tie form': '1eC7C7d8c8Ce1c1dGe3C3c4D1d4c6cC1c1C2e2D',
    'tie gap': '13Ce7Df2c1Eg8h2e1ed3c2d',
    'aux tie': '5DD18c12dd10c1dd7d7c16c',
  },
}
