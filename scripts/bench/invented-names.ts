const stems =
  'Quern Bramble Thistle Plover Marl Osier Teasel Curlew Bryony Lapwing Yarrow Fescue Cowslip Tansy Linnet Sorrel'.split(
    ' ',
  );
const endings = 'mere wold garth hythe thwaite dale combe holme leigh ness'.split(' ');
const givenNames =
  'Alder Briar Clover Damson Elder Fern Heath Juniper Laurel Medlar Olive Quince Reed Rowan Sage Vetch'.split(' ');
const familyNames =
  'Sampleby Testerton Mocklow Patternby Proxley Specimen Stubbings Trialham Fixturby Placeholt Draftley Formby-Void'.split(
    ' ',
  );

/** How many authorities each region has: England has nine regions, and 153 authorities in them, unevenly spread. */
const regionSizes = [
  ['Quernland', 33],
  ['Brambleland', 24],
  ['Thistleland', 23],
  ['Ploverland', 19],
  ['Osierland', 15],
  ['Teaselland', 14],
  ['Curlewland', 12],
  ['Yarrowland', 9],
  ['Fescueland', 4],
] as const;

/** An authority that does not exist. */
export interface InventedAuthority {
  readonly slug: string;
  readonly name: string;
  readonly region: string;
}

/** As many invented authorities as England has. */
export function inventedAuthorities(): readonly InventedAuthority[] {
  const names = endings.flatMap((ending) => stems.map((stem) => stem + ending));
  const regions = regionSizes.flatMap(([region, size]) => Array.from({ length: size }, () => region));
  return regions.map((region, place) => {
    const name = names[place] ?? '';
    return { slug: name.toLowerCase(), name, region };
  });
}

/** Names of inspectors that nobody bears. */
export function inventedInspectors(): readonly string[] {
  return givenNames.flatMap((given) => familyNames.map((family) => `${given} ${family}`));
}
