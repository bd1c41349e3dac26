import type { CollectedDocument } from './document.ts';

export const law: readonly CollectedDocument[] = [
  {
    id: 'independence',
    title: 'The Declaration of Independence',
    language: 'english',
    source: 'public domain: Declaration of Independence, Continental Congress, 1776',
    paragraphs: [
      "When in the Course of human events, it becomes necessary for one people to dissolve the political bands which have connected them with another, and to assume among the powers of the earth, the separate and equal station to which the Laws of Nature and of Nature's God entitle them, a decent respect to the opinions of mankind requires that they should declare the causes which impel them to the separation.",
      'We hold these truths to be self-evident, that all men are created equal, that they are endowed by their Creator with certain unalienable Rights, that among these are Life, Liberty and the pursuit of Happiness.',
      'That to secure these rights, Governments are instituted among Men, deriving their just powers from the consent of the governed,—That whenever any Form of Government becomes destructive of these ends, it is the Right of the People to alter or to abolish it, and to institute new Government, laying its foundation on such principles and organizing its powers in such form, as to them shall seem most likely to effect their Safety and Happiness.',
      'Prudence, indeed, will dictate that Governments long established should not be changed for light and transient causes; and accordingly all experience hath shewn, that mankind are more disposed to suffer, while evils are sufferable, than to right themselves by abolishing the forms to which they are accustomed.',
      'He has plundered our seas, ravaged our Coasts, burnt our towns, and destroyed the lives of our people. He is at this time transporting large Armies of foreign Mercenaries to compleat the works of death, desolation and tyranny, already begun with circumstances of Cruelty & perfidy scarcely paralleled in the most barbarous ages, and totally unworthy the Head of a civilized nation.',
      'And for the support of this Declaration, with a firm reliance on the protection of divine Providence, we mutually pledge to each other our Lives, our Fortunes and our sacred Honor.',
    ],
  },
  {
    id: 'bill-of-rights',
    title: 'Preamble and first amendments of the Constitution',
    language: 'english',
    source: 'public domain: Constitution and Bill of Rights, Congress of the United States, 1787 and 1791',
    paragraphs: [
      'We the People of the United States, in Order to form a more perfect Union, establish Justice, insure domestic Tranquility, provide for the common defence, promote the general Welfare, and secure the Blessings of Liberty to ourselves and our Posterity, do ordain and establish this Constitution for the United States of America.',
      'Congress shall make no law respecting an establishment of religion, or prohibiting the free exercise thereof; or abridging the freedom of speech, or of the press; or the right of the people peaceably to assemble, and to petition the Government for a redress of grievances.',
      'No Soldier shall, in time of peace be quartered in any house, without the consent of the Owner, nor in time of war, but in a manner to be prescribed by law.',
      'The right of the people to be secure in their persons, houses, papers, and effects, against unreasonable searches and seizures, shall not be violated, and no Warrants shall issue, but upon probable cause, supported by Oath or affirmation, and particularly describing the place to be searched, and the persons or things to be seized.',
      'In all criminal prosecutions, the accused shall enjoy the right to a speedy and public trial, by an impartial jury of the State and district wherein the crime shall have been committed, and to be informed of the nature and cause of the accusation; to be confronted with the witnesses against him; and to have the Assistance of Counsel for his defence.',
      'Excessive bail shall not be required, nor excessive fines imposed, nor cruel and unusual punishments inflicted.',
    ],
  },
  {
    id: 'gettysburg',
    title: 'Lincoln at Gettysburg',
    language: 'english',
    source: 'public domain: Gettysburg Address, Abraham Lincoln, 1863',
    paragraphs: [
      'Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.',
      'Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure. We are met on a great battle-field of that war. We have come to dedicate a portion of that field, as a final resting place for those who here gave their lives that that nation might live. It is altogether fitting and proper that we should do this.',
      'But, in a larger sense, we can not dedicate—we can not consecrate—we can not hallow—this ground. The brave men, living and dead, who struggled here, have consecrated it, far above our poor power to add or detract. The world will little note, nor long remember what we say here, but it can never forget what they did here.',
      'It is rather for us to be here dedicated to the great task remaining before us—that from these honored dead we take increased devotion to that cause for which they gave the last full measure of devotion—that we here highly resolve that these dead shall not have died in vain—that this nation, under God, shall have a new birth of freedom—and that government of the people, by the people, for the people, shall not perish from the earth.',
    ],
  },
  {
    id: 'magna-carta',
    title: 'What Magna Carta promised',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'In June 1215 King John met his rebellious barons at Runnymede, a meadow beside the Thames, and set his seal to a charter of liberties. The barons had taken London a month before, angry at heavy taxes for a war in France that had been lost at Bouvines.',
      'The most famous clause says that no free man may be seized, imprisoned, outlawed or exiled except by the lawful judgment of his equals or by the law of the land. The next one adds that justice will be neither sold, nor refused, nor delayed to anybody.',
      'Most of the sixty-three clauses are about feudal business: how much an heir pays to inherit, when a widow may stay in her house, which fish-weirs must be cleared from the rivers, and one measure of wine, ale and corn for the whole realm.',
      'A council of twenty-five barons was to watch over the king, and could take his castles if he broke his word. Within ten weeks Pope Innocent III declared the charter void, because it had been extorted by force, and civil war broke out.',
      'John died of dysentery in 1216. The regents of his nine-year-old son issued the text again without the council of barons, and further versions in 1217 and 1225 turned a failed peace treaty into a lasting statute that later lawyers quoted against the Stuart kings.',
    ],
  },
];
