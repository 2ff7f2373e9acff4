import { placeName } from '../places.js';
import { number, text } from '../text.js';
import { kindName } from './words.js';

/** Why reports were joined, in the reader's language: the data gives the reasons in English, in a few forms. */

/** Reasons without a value, by the key of their text. */
const FIXED = {
  'first report': 'first',
  'same kind': 'sameKind',
  'same day': 'sameDay',
  'days next to one another': 'nextDay',
  'reports of the same days': 'sameReportDays',
  'times that meet': 'timesMeet',
  'same initiator': 'sameInitiator',
  'other initiator': 'otherInitiator',
  'same victims': 'sameVictims',
  'other victims': 'otherVictims',
  'same weapons': 'sameWeapons',
  'other weapons': 'otherWeapons',
  'as many dead': 'sameKilled',
  'another number of dead': 'otherKilled',
  'as many wounded': 'sameWounded',
  'another number of wounded': 'otherWounded',
  'as many taken': 'sameCaptured',
  'another number of taken': 'otherCaptured',
};

/** Reasons with values: the form, the key, and the values of the text. */
const FORMS = [
  [/^same place: (.+)$/, 'samePlace', id => ({ place: placeName(id) })],
  [/^(\S+) and (\S+) hold one another$/, 'placeInPlace', (a, b) => ({ a: placeName(a), b: placeName(b) })],
  [/^(\d+) km apart$/, 'apart', km => ({ km: number(km) })],
  [/^(\S+) includes or is part of (\S+)$/, 'kindInKind', (a, b) => ({ a: kindName(a), b: kindName(b) })],
];

/** A reason in the reader's language; as it is where its form is not known. */
export function reasonText(reason) {
  if (Object.hasOwn(FIXED, reason)) return text(`joinedBy.${FIXED[reason]}`);
  for (const [form, key, values] of FORMS) {
    const found = form.exec(reason);
    if (found) return text(`joinedBy.${key}`, values(...found.slice(1)));
  }
  return reason;
}
