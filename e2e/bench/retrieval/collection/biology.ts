import type { CollectedDocument } from './document.ts';

export const biology: readonly CollectedDocument[] = [
  {
    id: 'photosynthesis',
    title: 'Photosynthesis',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Green plants, algae and some bacteria build sugar from carbon dioxide and water with the energy of sunlight. The oxygen that they give off is a by-product: it comes from the water, not from the carbon dioxide. Almost all food on Earth begins with this process.',
      'In a plant the work takes place in chloroplasts, small green bodies inside the cells of the leaf. Each holds stacks of flat membranes, the thylakoids, in a fluid called the stroma. Chlorophyll in the membranes absorbs red and blue light and reflects green, which is why leaves look green.',
      'The light reactions split water molecules and pass their electrons along a chain of carriers in the thylakoid membrane. Protons gather on the inner side and flow back through an enzyme that makes ATP. At the end the electrons are stored in NADPH.',
      'The Calvin cycle needs no light itself. In the stroma the enzyme rubisco joins carbon dioxide to a sugar of five carbon atoms; ATP and NADPH from the light reactions then turn the product into a sugar of three carbon atoms, from which glucose, starch and cellulose are made.',
      'On a hot dry day a plant closes the pores of its leaves, the stomata, to save water. Carbon dioxide then runs short and rubisco takes up oxygen by mistake, which wastes energy. Maize and sugar cane avoid the loss by gathering carbon dioxide in special cells around the veins.',
      'Cacti open their stomata only at night, when the air is cool. They store carbon dioxide as an acid until morning and use it by day behind closed pores. They grow slowly but lose very little water.',
    ],
  },
  {
    id: 'respiration',
    title: 'How cells release energy from food',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Every living cell burns sugar, slowly and in small steps, to make ATP, the molecule that pays for movement, growth and the pumping of salts. With oxygen a cell gains about thirty molecules of ATP from one molecule of glucose; without it only two.',
      'Glycolysis is the first stage. It happens in the fluid of the cell, needs no oxygen, and splits one glucose of six carbon atoms into two molecules of pyruvate. Its gain is small but quick, and nearly every organism known can do it.',
      'Pyruvate enters the mitochondria and is broken down in the citric acid cycle, which Hans Krebs described in 1937. Carbon dioxide leaves as waste, and the electrons are caught by carriers that take them to the inner membrane.',
      'In the inner membrane of the mitochondrion electrons pass along a chain of proteins to oxygen, which becomes water. The energy pumps protons out, and as they return through ATP synthase they turn it like a water wheel. Cyanide kills because it blocks the last protein of this chain.',
      "When a sprinter's muscles receive too little oxygen, they turn pyruvate into lactate so that glycolysis can go on. Yeast does something similar but makes alcohol and carbon dioxide, and people have used it for beer and bread for thousands of years.",
    ],
  },
  {
    id: 'natural-selection',
    title: 'Natural selection',
    language: 'english',
    source:
      'public domain: On the Origin of Species, Charles Darwin, 1859, quoted in the last paragraph; the rest in own words',
    paragraphs: [
      'More young are born in every species than can survive, and no two of them are quite alike. Those whose small differences help them to find food, escape enemies or attract mates leave more offspring, and where the differences are inherited they become common. Darwin called this natural selection.',
      'Charles Darwin sailed round the world on the Beagle from 1831 to 1836. In the Galápagos he saw mockingbirds and tortoises that differed from island to island. Only later, when John Gould had examined the birds in London, did he learn that a mixed bag of small birds were all finches with beaks for different food.',
      'Alfred Russel Wallace reached the same idea in the Malay Archipelago during an attack of fever, and wrote it down for Darwin in 1858. Papers by both men were read in London in the same year, and Darwin hurried to finish the book that he had put off for twenty years.',
      'The peppered moth is a well-known example. In the smoky towns of northern England dark moths became common on sooty trees, for birds found the pale ones more easily. When the air was cleaned in the twentieth century the pale form returned.',
      'Breeders showed Darwin how much selection can do. By choosing which pigeons to pair, fanciers had made tumblers, pouters and fantails out of the plain rock dove, and farmers had changed cattle and wheat in the same way without knowing the laws of heredity.',
      'It is interesting to contemplate an entangled bank, clothed with many plants of many kinds, with birds singing on the bushes, with various insects flitting about, and with worms crawling through the damp earth, and to reflect that these elaborately constructed forms, so different from each other, and dependent on each other in so complex a manner, have all been produced by laws acting around us.',
    ],
  },
  {
    id: 'mendel',
    title: 'Mendel and his peas',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Gregor Mendel, a monk in Brno, crossed pea plants from 1856 to 1863 and counted what came up. Peas suited him well: they grow quickly, have traits that are easy to tell apart, and fertilise themselves unless somebody brings pollen with a brush.',
      'When Mendel crossed tall plants with short ones, all the offspring were tall. Among the grandchildren the short form came back in one plant out of four. The trait had not been lost or blended; it had been hidden. He called the visible form dominant and the hidden one recessive.',
      'From the ratio of three to one he concluded that each plant has two factors for a trait, one from each parent, and passes on only one of them by chance. Today the factors are called genes and their different forms alleles.',
      'Traits such as the colour and the shape of the seed are inherited independently of each other, which gives the ratio nine to three to three to one in the second generation. Genes that lie close together on the same chromosome break this rule, as Thomas Hunt Morgan found in fruit flies.',
      'Mendel read his paper in 1865 and hardly anybody noticed. In 1900 three botanists, de Vries, Correns and von Tschermak, found similar ratios and came upon the forgotten work, sixteen years after its author had died as an abbot busy with a quarrel about taxes.',
      'Blood groups show that dominance is not always simple. The forms A and B are both visible when a person inherits one of each, and so the group is AB; the form O is recessive to both. Parents of the groups A and B can have a child of the group O.',
    ],
  },
  {
    id: 'cell-division',
    title: 'How cells divide',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Before a cell divides it copies its DNA, so that every chromosome consists of two identical threads held together at the centromere. Human body cells have forty-six chromosomes, twenty-three from each parent.',
      'In mitosis the chromosomes line up in the middle of the cell, and fibres of the spindle draw the two threads of each to opposite ends. Two nuclei form with the same set of chromosomes as before. This is how skin heals and roots grow.',
      'Meiosis makes eggs and sperm. Two divisions follow one copying, so that each of the four cells receives half the number of chromosomes. When egg and sperm join, the full number is restored.',
      'At the start of meiosis the chromosomes from mother and father lie side by side and exchange pieces. This crossing over, together with the chance by which each pair is dealt out, makes it practically impossible that two eggs of the same woman carry the same genes.',
      'If a pair of chromosomes fails to separate, an egg may carry one too many. A third copy of chromosome twenty-one causes Down syndrome, and the risk rises with the age of the mother.',
      'A cell checks its DNA before it goes on to divide. If the damage is too great it destroys itself. Tumours grow when the genes for these checks are broken and cells divide without being told to.',
    ],
  },
];
