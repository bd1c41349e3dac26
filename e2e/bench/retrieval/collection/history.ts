import type { CollectedDocument } from './document.ts';

export const history: readonly CollectedDocument[] = [
  {
    id: 'rome',
    title: 'The fall of the Western Empire',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'In the year 376 great numbers of Goths, driven from their land by the Huns, asked to cross the Danube and settle inside the Roman Empire. Corrupt officers let them starve. Two years later they rose and destroyed an army at Adrianople, and the emperor Valens died in the battle.',
      'Rome itself was sacked by Alaric and his Visigoths in August 410, for the first time in eight hundred years. The emperor Honorius sat safe in Ravenna behind its marshes. The shock moved Augustine of Hippo to write The City of God.',
      'The Vandals crossed into Africa in 429 and took Carthage ten years later. With it the western empire lost the grain and the taxes that had paid for its armies, and the Vandal fleet was free to plunder the coasts of Italy.',
      'Attila led the Huns into Gaul in 451 and was stopped on the Catalaunian Plains by Aetius with the help of the Visigoths. He died two years afterwards on the night of his wedding, and his empire fell apart among his sons.',
      'In 476 the general Odoacer deposed the boy emperor Romulus Augustulus and sent the imperial robes to Constantinople. Few people at the time thought that an age had ended; the eastern empire lived on for almost another thousand years.',
      'Edward Gibbon blamed the decline on the loss of civic virtue and on Christianity. Later historians have pointed to plague, a colder climate, inflation, civil wars and the pressure of peoples from the steppe, and some prefer to speak of a transformation rather than of a fall.',
    ],
  },
  {
    id: 'french-revolution',
    title: 'The French Revolution',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'By 1788 the French crown was bankrupt. It had borrowed for the American war, half of the revenue went to interest on the debt, and nobles and clergy paid hardly any tax. Louis XVI called the Estates General for the first time since 1614.',
      'The deputies of the third estate named themselves the National Assembly in June 1789. When they found their hall locked they met in an indoor tennis court and swore not to part until France had a constitution.',
      'On 14 July 1789 a crowd in Paris stormed the Bastille in search of gunpowder. Only seven prisoners were inside, but the fortress stood for royal power, and its fall is still the national holiday of France.',
      'In October 1789 thousands of women, angry about the price of bread, marched from Paris to Versailles in the rain and brought the royal family back to the capital. The king had lost his freedom, though not yet his crown.',
      'The Declaration of the Rights of Man and of the Citizen, passed in August 1789, says that men are born and remain free and equal in rights, that all sovereignty lies with the nation, and that nobody may be disturbed for his opinions. Olympe de Gouges answered with a declaration for women.',
      'During the Terror of 1793 and 1794 the Committee of Public Safety sent thousands to the guillotine. In July 1794 the deputies, in fear for their own heads, turned against Robespierre, and he was executed the day after his arrest.',
      'The Revolution gave the world the metric system. The metre was to be one ten-millionth of the distance from the pole to the equator, and Delambre and Méchain spent seven years measuring the meridian from Dunkirk to Barcelona.',
    ],
  },
  {
    id: 'industry',
    title: 'Steam and the Industrial Revolution',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Thomas Newcomen built a steam engine in 1712 to pump water out of mines. It cooled the whole cylinder with a jet of water at every stroke and burned so much coal that it was of use only at the mouth of a pit.',
      'James Watt saw in 1765 that the steam could be condensed in a separate vessel, so that the cylinder stayed hot. With Matthew Boulton he sold engines that used a quarter of the coal, and charged the owners a third of what they saved.',
      "Spinning was the first work to move from cottages into mills. Hargreaves's jenny turned many spindles at once, Arkwright's frame was driven by a water wheel, and one child could now do what had once taken a whole family.",
      'Between 1811 and 1816 the Luddites broke stocking frames and looms at night in Nottinghamshire and Yorkshire. They were skilled men whose wages had been cut, and Parliament made the breaking of machines a crime punished by death.',
      "The line from Liverpool to Manchester opened in 1830 and was the first railway between cities on which all trains were drawn by locomotives. Stephenson's Rocket had won the trials at Rainhill the year before. At the opening a member of Parliament was run over and died.",
      'The Factory Act of 1833 forbade work in textile mills for children under nine and appointed inspectors, who could enter any mill. Those under thirteen were limited to nine hours a day and had to be sent to school for two.',
      "Towns grew faster than drains. In Manchester whole streets shared one pump and one privy, and cholera came in 1832. A labourer's child born there could expect to live little more than half as long as one born in the country.",
    ],
  },
];
