/*
 * What the source calls a country, and what the document makes of it. The names are the source's own, put into
 * reading order ("Korea, South"); a state keeps one entry under its later name where only the name changed.
 */

/** A country of the source as the document shows it. */
export interface Country {
  /** Who received the Secretary; none where the source names a territory and not an authority. */
  readonly host?: Host
  /** The name in a running text, with its article: "the United Kingdom". */
  readonly label: string
  readonly isState: boolean
  /** ISO 3166-1 alpha-2 code of the places there, unless `placeCodes` knows better. */
  readonly code?: string
}

export interface Host {
  readonly id: string
  readonly kind: 'state' | 'organization'
  readonly name: string
  readonly country?: string
}

/**
 * ISO 3166-1 code, the IANA zone where the tz database has a single one for the country, and the source's name.
 * Where a country has several zones, a day is not tied to any: which one held at a place is not in the source.
 */
const table = `
AF Asia/Kabul Afghanistan
AL Europe/Tirane Albania
DZ Africa/Algiers Algeria
AO Africa/Luanda Angola
AQ - Antarctica
AR - Argentina
AU - Australia
AT Europe/Vienna Austria
BS America/Nassau Bahamas
BH Asia/Bahrain Bahrain
BD Asia/Dhaka Bangladesh
BB America/Barbados Barbados
BE Europe/Brussels Belgium
BJ Africa/Porto-Novo Benin
BO America/La_Paz Bolivia
BA Europe/Sarajevo Bosnia-Herzegovina
BW Africa/Gaborone Botswana
BR - Brazil
BN Asia/Brunei Brunei
BG Europe/Sofia Bulgaria
MM Asia/Yangon Burma
KH Asia/Phnom_Penh Cambodia
CA - Canada
CV Atlantic/Cape_Verde Cape Verde
CL - Chile
CN - China
CO America/Bogota Colombia
CR America/Costa_Rica Costa Rica
CI Africa/Abidjan Cote d'Ivoire
HR Europe/Zagreb Croatia
CU America/Havana Cuba
CY - Cyprus
CZ Europe/Prague Czechia
CD - Democratic Republic of the Congo
DK Europe/Copenhagen Denmark
DJ Africa/Djibouti Djibouti
DO America/Santo_Domingo Dominican Republic
EC - Ecuador
EG Africa/Cairo Egypt
SV America/El_Salvador El Salvador
EE Europe/Tallinn Estonia
ET Africa/Addis_Ababa Ethiopia
FJ Pacific/Fiji Fiji
FI Europe/Helsinki Finland
FR Europe/Paris France
GE Asia/Tbilisi Georgia
DE - Germany
GH Africa/Accra Ghana
GR Europe/Athens Greece
GT America/Guatemala Guatemala
GN Africa/Conakry Guinea
GY America/Guyana Guyana
HT America/Port-au-Prince Haiti
VA Europe/Vatican Holy See
HU Europe/Budapest Hungary
IS Atlantic/Reykjavik Iceland
IN Asia/Kolkata India
ID - Indonesia
IR Asia/Tehran Iran
IQ Asia/Baghdad Iraq
IE Europe/Dublin Ireland
IL Asia/Jerusalem Israel
IT Europe/Rome Italy
JM America/Jamaica Jamaica
JP Asia/Tokyo Japan
JO Asia/Amman Jordan
KZ - Kazakhstan
KE Africa/Nairobi Kenya
KW Asia/Kuwait Kuwait
KG Asia/Bishkek Kyrgyzstan
LA Asia/Vientiane Laos
LV Europe/Riga Latvia
LB Asia/Beirut Lebanon
LR Africa/Monrovia Liberia
LY Africa/Tripoli Libya
LT Europe/Vilnius Lithuania
LU Europe/Luxembourg Luxembourg
MY - Malaysia
ML Africa/Bamako Mali
MT Europe/Malta Malta
MU Indian/Mauritius Mauritius
MX - Mexico
MD Europe/Chisinau Moldova
MN - Mongolia
MA Africa/Casablanca Morocco
NL Europe/Amsterdam Netherlands
NZ - New Zealand
NE Africa/Niamey Niger
NG Africa/Lagos Nigeria
KP Asia/Pyongyang North Korea
MK Europe/Skopje North Macedonia
NO Europe/Oslo Norway
OM Asia/Muscat Oman
PK Asia/Karachi Pakistan
PS - Palestinian Authority
PA America/Panama Panama
PG - Papua New Guinea
PE America/Lima Peru
PH Asia/Manila Philippines
PL Europe/Warsaw Poland
PT - Portugal
QA Asia/Qatar Qatar
TW Asia/Taipei Republic of China
RO Europe/Bucharest Romania
RU - Russia
RW Africa/Kigali Rwanda
WS Pacific/Apia Samoa
SA Asia/Riyadh Saudi Arabia
SN Africa/Dakar Senegal
RS Europe/Belgrade Serbia
SL Africa/Freetown Sierra Leone
SG Asia/Singapore Singapore
SK Europe/Bratislava Slovakia
SI Europe/Ljubljana Slovenia
SB Pacific/Guadalcanal Solomon Islands
SO Africa/Mogadishu Somalia
ZA Africa/Johannesburg South Africa
KR Asia/Seoul South Korea
SS Africa/Juba South Sudan
ES - Spain
LK Asia/Colombo Sri Lanka
SD Africa/Khartoum Sudan
SE Europe/Stockholm Sweden
CH Europe/Zurich Switzerland
SY Asia/Damascus Syria
TJ Asia/Dushanbe Tajikistan
TZ Africa/Dar_es_Salaam Tanzania
TH Asia/Bangkok Thailand
TO Pacific/Tongatapu Tonga
TT America/Port_of_Spain Trinidad and Tobago
TN Africa/Tunis Tunisia
TR Europe/Istanbul Türkiye
TM Asia/Ashgabat Turkmenistan
UG Africa/Kampala Uganda
UA - Ukraine
AE Asia/Dubai United Arab Emirates
GB Europe/London United Kingdom
UY America/Montevideo Uruguay
UZ - Uzbekistan
VE America/Caracas Venezuela
VN Asia/Ho_Chi_Minh Vietnam
ZM Africa/Lusaka Zambia
ZW Africa/Harare Zimbabwe
`

const columns = readTable(table)
const codeByName = new Map(columns.map(({ code, name }) => [name, code]))

/** Places under another's sovereignty that have a code of their own: the same three columns. */
const territories = `
BM Atlantic/Bermuda Bermuda
CW America/Curacao Curacao
GL - Greenland
HK Asia/Hong_Kong Hong Kong
MQ America/Martinique Martinique
SJ Arctic/Longyearbyen Svalbard
VI America/St_Thomas Virgin Islands
`

const territoryColumns = readTable(territories)
const nameByCode = new Map([...columns, ...territoryColumns].map(({ code, name }) => [code, name]))

/** IANA zone by ISO 3166-1 code, for the countries and territories that the tz database gives a single zone. */
export const zoneByCode: ReadonlyMap<string, string> = new Map(
  [...columns, ...territoryColumns].filter(({ zone }) => zone !== '-').map(({ code, zone }) => [code, zone]),
)

/**
 * What the source calls otherwise: the entry it belongs to and, where that differs, its name in a running text.
 * The Federal Republic is the Germany of today, Ceylon is Sri Lanka: one state each, under the name of the time.
 */
const otherNames: Readonly<Record<string, readonly [name: string, label?: string]>> = {
  Bosnia: ['Bosnia-Herzegovina'],
  'Brunei Darussalam': ['Brunei'],
  Ceylon: ['Sri Lanka', 'Ceylon'],
  'China, People’s Republic of': ['China'],
  'Congo, Democratic Republic of': ['Democratic Republic of the Congo'],
  'Czech Republic': ['Czechia', 'the Czech Republic'],
  'Democratic Republic of the Congo (Zaire)': ['Democratic Republic of the Congo'],
  'Denmark (Greenland)': ['Denmark'],
  'Germany, Federal Republic of': ['Germany', 'the Federal Republic of Germany'],
  'Korea, North': ['North Korea'],
  'Korea, Republic of': ['South Korea'],
  'Korea, South': ['South Korea'],
  'Macedonia, Former Yugoslav Republic of': ['North Macedonia', 'the Former Yugoslav Republic of Macedonia'],
  Turkey: ['Türkiye', 'Turkey'],
  'United Kingdom (Wales)': ['United Kingdom'],
  'Vatican City': ['Holy See', 'Vatican City'],
}

/**
 * Without a code in ISO 3166-1: states that are no more (ISO 3166-3 keeps SUHH, YUCS and CSXX), and Kosovo, for
 * which the standard has none. `Serbia-Montenegro (Kosovo)` is left whole: how the source names it in 1999.
 */
const withoutCode = new Set(['Kosovo', 'Serbia-Montenegro (Kosovo)', 'U.S.S.R.', 'Yugoslavia'])

const withArticle = new Set([
  'Bahamas',
  'Democratic Republic of the Congo',
  'Dominican Republic',
  'Netherlands',
  'Palestinian Authority',
  'Philippines',
  'Republic of China',
  'Solomon Islands',
  'U.S.S.R.',
  'United Arab Emirates',
  'United Kingdom',
  'Virgin Islands',
])

const palestinianAuthority: Host = {
  id: 'palestinian-authority',
  kind: 'organization',
  name: 'Palestinian Authority',
  country: 'PS',
}

/**
 * The country of a row. Throws on a name that is in none of the tables.
 *
 * Two territories have no host of their own. Nobody receives in Antarctica. Under "West Bank" the Palestinian
 * Authority is the host where the source says that its President, Mahmoud Abbas, was met; else nobody is named.
 */
export function findCountry(name: string, remarks: string): Country {
  if (name === 'Antarctica') return { label: name, isState: false, code: 'AQ' }
  if (name === 'West Bank')
    return {
      label: 'the West Bank',
      isState: false,
      code: 'PS',
      ...(remarks.includes('President Mahmoud Abbas') && { host: palestinianAuthority }),
    }
  const [main, label = withArticle.has(main) ? `the ${main}` : main] = otherNames[name] ?? [name]
  const code = codeByName.get(main)
  if (!code && !withoutCode.has(main)) throw new Error(`No country is known by the name "${name}".`)
  if (main === palestinianAuthority.name) return { label, isState: false, code: 'PS', host: palestinianAuthority }
  const host: Host = { id: slugOf(main), kind: 'state', name: main, ...(code && { country: code }) }
  return { label, isState: true, ...(code && { code }), host }
}

/** How a place is called in a running text whose code is not that of the country it was listed under: "Cuba". */
export function findTerritory(code: string): string {
  const name = nameByCode.get(code) ?? code
  return withArticle.has(name) ? `the ${name}` : name
}

/** A readable id: lower case, without accents, words joined by hyphens. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f‘’'ʻ.]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function readTable(text: string): { code: string; zone: string; name: string }[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', zone = '', ...name] = line.split(' ')
      return { code, zone, name: name.join(' ') }
    })
}
