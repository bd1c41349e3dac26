import type { CollectedDocument } from './document.ts';

export const medicine: readonly CollectedDocument[] = [
  {
    id: 'vaccination',
    title: 'Smallpox and the first vaccine',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Smallpox killed about three in ten of those who caught it and left many others scarred or blind. Survivors never had it again, and people in China, India and Turkey made use of this: they scratched matter from a mild case into the skin of the healthy.',
      'Lady Mary Wortley Montagu saw inoculation in Constantinople and had her daughter treated in London in 1721. The method was dangerous, since about one in fifty died of it and the others could infect their neighbours, but an epidemic was far worse.',
      'Edward Jenner, a country doctor, heard that milkmaids who had had cowpox did not catch smallpox. In May 1796 he took matter from the hand of Sarah Nelmes and put it into the arm of James Phipps, the eight-year-old son of his gardener. Later he exposed the boy to smallpox, and nothing happened.',
      'The name vaccine comes from the Latin word for cow. Louis Pasteur extended it to all such protection in honour of Jenner, when he had made vaccines against chicken cholera, anthrax and, in 1885, rabies, which he first gave to the boy Joseph Meister.',
      'In 1803 the king of Spain sent the vaccine to America. There was no way to keep it fresh on the crossing, so twenty-two orphan boys were vaccinated two at a time, each pair from the blisters of the last.',
      'The World Health Organization began a campaign in 1967 with freeze-dried vaccine and a forked needle. Instead of vaccinating everybody, teams traced each case and everyone around it. The last natural case was in Somalia in 1977, and in 1980 the disease was declared extinct.',
    ],
  },
  {
    id: 'germs',
    title: 'Clean hands and the germ theory',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Ignaz Semmelweis worked in a maternity hospital in Vienna in 1847. In the ward of the medical students one mother in ten died of childbed fever, in that of the midwives far fewer. The students came straight from dissecting the dead.',
      'Semmelweis made every student wash in chlorinated lime before he touched a patient, and deaths fell within weeks to one or two in a hundred. His colleagues were offended by the thought that their own hands had killed, and he lost his post.',
      'John Snow marked the deaths of the cholera of 1854 on a map of Soho. They crowded round a pump in Broad Street, and at his request its handle was removed. The water, not bad air, carried the disease; a leaking cesspool was later found beside the well.',
      "Louis Pasteur boiled broth in flasks with necks like a swan's, which let in air but caught the dust. The broth stayed clear for months, and went bad within days when a neck was broken. Life did not arise by itself from the broth; germs fell into it.",
      'Joseph Lister read Pasteur and dressed wounds with carbolic acid from 1865 on. Compound fractures, for which a leg was commonly cut off, began to heal without pus. Later surgeons went further and kept germs out with boiled instruments, gowns and gloves.',
      'Robert Koch showed in 1882 that tuberculosis is caused by a bacillus. He demanded that a germ must be found in every case, be grown in a pure culture, cause the disease in a healthy animal and be found there again.',
      'Alexander Fleming came back from a holiday in 1928 to find mould on a dish of staphylococci and a clear ring round it. It took Florey, Chain and Heatley until 1941 to purify enough penicillin to treat a patient, a policeman, and then the supply ran out.',
    ],
  },
  {
    id: 'scurvy',
    title: "Scurvy, the sailors' disease",
    language: 'english',
    source: 'own words',
    paragraphs: [
      'On long voyages sailors lived on salt meat and biscuit, and after two or three months their gums swelled, old wounds opened and they died of a sudden weakness. Scurvy killed more seamen in the eighteenth century than storms and enemies did.',
      'James Lind, surgeon of the Salisbury, chose twelve sick men in May 1747 and gave each pair of them something different: cider, vinegar, sea water, dilute sulphuric acid, a spiced paste, or two oranges and a lemon. The pair with the fruit were fit within a week.',
      'It was one of the first controlled trials in medicine, but Lind did not trust it fully, and he recommended a syrup of boiled lemon juice in which the heat had destroyed the healing substance. The navy waited until 1795 before it issued lemon juice to every ship.',
      'Later the navy changed from lemons to cheaper limes from the West Indies, which gave British sailors the name of limeys. Lime juice that had been stored in copper tanks was almost useless, and scurvy returned among explorers of the poles.',
      'The body needs vitamin C to build collagen, the protein that holds skin, vessels and bones together. Most animals make the vitamin themselves; humans, apes and guinea pigs cannot. Albert Szent-Györgyi isolated it about 1930, later in large amounts from paprika.',
    ],
  },
];
