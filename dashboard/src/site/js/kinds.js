/** The five groups of kinds, in which the page counts and colours incidents. A kind that is not named is civil. */

export const GROUPS = ['attack', 'explosive', 'strike', 'operation', 'civil'];

/** The group of each kind of `kinds.tsv`. */
const GROUP_OF = {
  'armed-clash': 'attack',
  'armed-attack': 'attack',
  abduction: 'attack',
  killing: 'attack',
  ied: 'explosive',
  'suicide-attack': 'explosive',
  'explosive-remnant': 'explosive',
  'air-strike': 'strike',
  'drone-strike': 'strike',
  shelling: 'strike',
  'military-operation': 'operation',
  arrest: 'operation',
  'weapons-found': 'operation',
  'force-movement': 'operation',
  destruction: 'attack',
  protest: 'civil',
  unrest: 'civil',
  displacement: 'civil',
  meeting: 'civil',
};

/** The group of a kind, a position in `GROUPS`. */
export const groupOf = kind => GROUPS.indexOf(Object.hasOwn(GROUP_OF, kind) ? GROUP_OF[kind] : 'civil');
