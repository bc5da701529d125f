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
    cut: ', according;, as;, but;, cue;, in;, including;, ing;, pronoun;, the;, which;, while;, who;, word;.;after;and;as;at;because;before;but;cue;for;from;in;mark;of;on;or;pronoun;quote;that;to;while;who;with;word',
    body: 'clause;ing;that;thing;to',
    tie: 'according-to;adjective;adjective loose;by;light;light loose;owner;subject-verb act;subject-verb act loose;subject-verb judge;subject-verb judge loose;subject-verb say;subject-verb say loose;subject-verb show;subject-verb show loose;subject-verb tell;subject-verb tell loose;subject-verb think;subject-verb think loose;subject-verb want;subject-verb want loose;verb-subject say;verb-subject show',
    form: 'collective;name;organisation;pronoun;role',
    person: 'maybe;no;yes',
    gap: 'close;gap;wide',
    aux: 'aux;has;is;none;not;to;would',
    quote: 'beside;no',
    side: 'after;before',
    opens: 'no;yes',
    lead: ', according;, cue;, pronoun;, the;, which;, who;, word;after;and;as;at;because;but;by;cue;first;for;if;in;ing;mark;of;on;pronoun;quote;that;the;though;to;when;where;which;with;word',
    verb: ':;Accord;Follow;accord;accus;acknowledg;add;addres;address;admit;admitt;advis;agre;aim;allow;announc;answer;argu;ask;attack;attempt;back;ban;battl;began;beginn;believ;blam;blast;block;brand;call;campaign;car;cast;challeng;charg;choos;chos;cit;claim;clear;comment;compar;concern;conclud;confirm;consider;continu;cover;credit;criticiz;debat;decid;decision;declar;declin;defend;demand;demonstrat;describ;detail;discus;discuss;embrac;encourag;endors;endorsement;enjoy;estimat;expand;expect;express;favor;fear;feel;felt;fight;fil;find;focu;focus;follow;forc;found;go;gon;held;hold;hop;ignor;includ;insist;interest;introduc;issu;know;known;launch;learn;lik;list;long;look;maintain;mean;mention;mock;ne;need;not;offer;opinion;oppos;order;pas;pass;plan;plann;plead;pledg;point;pois;post;prais;prefer;preferr;prepar;present;project;promis;propos;proposal;prov;provid;pursu;push;put;question;rais;read;recall;recogniz;recommend;referr;reflect;refus;reject;releas;remark;remind;report;request;requir;respond;reveal;rul;said;saw;say;se;seek;seen;shar;shot;show;sign;sought;speak;spok;start;stat;statement;struggl;suggest;support;talk;target;tell;think;thought;threaten;told;touch;tr;try;tweet;understand;urg;view;voic;vot;vow;want;warn;went;work;writ;wrot',
    next: ',;.;:;about;adverb;against;as;at;by;for;from;her;his;how;if;in;ing;it;mark;name;number;of;on;out;preposition;pronoun;that;the;their;to;what;whether;with;word',
    first:
      ', according;, and;, as;, but;, in;, including;, ing;, pronoun;, to;, which;, while;, who;, with;, word;after;and;but;cue;ing;mark;none;pronoun;quote;the;though;when;while;word',
    size: '11;2;29;5;long',
    tense: 'base;ing;none;past;present',
    comma: 'no;yes',
    ends: 'before;behind;none',
    open: 'a;cue;for;he;in;ing;it;she;that;the;they;to;who;word',
  },
  tables: {
    'way cut': '30h5b13B23G2H3c1b1ie12e11eCF1ebAC1CAAbAbB4C12C3E6cB2ce12b24b31A3GL1EidAE1ceAbFlCcg1jf1cch',
    'body tie': 'Ca2d1fb1caCAAaI1aFbc13B5b6fD6aAAceA3aaG2BH2EaI1cAcb2dgc1ccgfc6bB1Aac5Cda',
    'form person': '2ac1a1c1elb2b',
    'tie form': '1gC2CAbB2B1a1D4BAAd8DbaBaab2a1c1AA2ad1bAB1Ba1A1Ce1cbcGd1bd3bdCcAbBde1aA1a1eaA1BcBacbCb1eB1Cb1a',
    'tie gap': 'A3bB2b1b2A3d3c3b2Bc1AbABa1Ee1bc1Bdbaa1acBad2dAed1abc2d',
    'aux tie': '2b6aCDa4c1A13abAA1c1A1a4C9Ad4b1Aa2A3Cbacd1bAAbAadBbbAdd9B1b21C1c1A3b1b11Baa5b1c',
    'quote side': 'e1be',
    'opens side': 'dfA',
    lead: 'aFDCacEEDAdCGcrAcdfkabedgqdDfDcAcc',
    verb: '1BdaCDaBaE1hCFaEBE1aC1bc1cCFCab1cbaBbacECbAbaCcahBCCdAFaFCfcEdDbBADebACCBebaBbccbAbcBlekgIDhAIbb1cfBgCAdhhGDgbCCAJBbaaCGdbfBHFCadB1CFedbeeagAABaDbKEdeCAaabBh1hCABCabCeEgfcgadCbabAbbFAbb1caB1BbFeBjiB',
    'way next':
      'a2ad1db1bcABe1cbEaBd2EeCEC1A2e1A33aK2b7b2E3A2A1Bbcc1d4e2aF3b2ac2a1a4a1aDAB1c3b1a25a5a19a14b2Ef2bdEcCFa1bAc3bbdeeaaca3b',
    'way first': 'jiAdcCbeadCeaA1eaBCc1HCBi1AC27b20e7e1CFebAC1CBA1bbBC2A4DAC21e35d1cBedBG4baabb2d1AddFb1b',
    'way size': 'AhAcc2E1d1kEgD1eEf1dd1e6Kh1A',
    'way body': 'aGDbcb4Ddcf1a2baB1bb1B4eBhbd',
    'tie tense': '2A9a4b4A4d4a5a1Cd3fA1BAdB1aA1a1Aa1B2gdd1D1bC1aa3Bdba3a2bCa2dBAa1ecb2bA3cA',
    'way comma': 'a1B1bdb1bb2e',
    'way tie': 'e1A1aAgb2BDCBaa1afBBf12H11J3a4ke1fBBE2BbbG2A2C1BD1C1b1a1e1aAaBd1E8dbcc33fCbABcDbaF1e1eaedCbedc',
    'ends way': 'd2a2f2iaa1h1B1aa1c',
    'side next': 'f1BBaHj1fBgCDebg2fAdccAhBA2acA1bCI2c4a1cc2D2CC1A2Bcdd1e3b',
    'open verb':
      '87f213E127D159A4b159A1A196g33A31A331G1a196B47a10a22b69B46B1b19b16A1C4E13a2D4c4g59d8B12G25c17D1D5E9D3c2a8D4b159A1D60g26f7E14b13b22dA7AB2Be21D1D20A13E2db6FC162a41cE1c2E3c7eF1D2d1b1E2BAa1b2a3c8Cd12dA3a1Ab5C1cbbCa1a3a3ca3h1c6AE8E1D8cB2A1cdcg9aFB3AfB2HG3A2bAbc2abB1Eb9b1c1c4D',
  },
}
