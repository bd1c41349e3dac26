import type { Level } from './schema.ts';

/** A text as a learner writes it, with its mistakes. */
export interface AnchorEssay {
  id: string;
  title: string;
  /** The level that it was written to show. Whoever rates it does not see it. */
  level: Level;
  text: string;
}

/** Our own, by title: in an order that says nothing of their levels. */
export const anchorEssays: readonly AnchorEssay[] = [
  {
    id: 'anchor-a-complaint-to-a-hotel',
    title: 'A complaint to a hotel',
    level: 'B1',
    text: 'Dear Sir or Madam,\nI am writing to complain about the hotel where I stayed last month. First of all, the room was dirty when we arrived and nobody cleaned it until next day. Secondly, the air conditioning didn’t worked, so we couldn’t sleep well. When I spoke with the receptionist, she told me that it was not possible to change the room. I think this is not acceptable for a hotel with four stars. I would like to recieve a part of my money back and I hope you will answer me as soon as possible.\nYours faithfully,\nNadia Karimi',
  },
  {
    id: 'anchor-a-course-that-changed-my-plans',
    title: 'A course that changed my plans',
    level: 'B1',
    text: 'Two years ago I started an evening course in photography because I wanted to have something different from my job. At first I was the worst in the group, and my pictures were always too dark. Our teacher was patient and she explained us how to use the light in the morning. After some months I have won a small prize with a picture of my grandmother’s hands. Since then I have been thinking about changing my profession. My parents are not so sure about it, but I have decided to save money and to try it for one year.',
  },
  {
    id: 'anchor-a-film-about-leaving',
    title: 'A film about leaving',
    level: 'B1',
    text: 'I would like to tell you about a film that I saw last week. It was about a young man who lost his job and decided to travel around the world with no money. At the beginning I thought it would be boring, but after twenty minutes I couldn’t stop watching. The main actor was great and the places were amazing. However, the end was a little bit sad, because he came back and nobody was waiting for him. I recommend it to everyone who like adventures and who need some motivation in their life.',
  },
  {
    id: 'anchor-a-letter-on-the-old-bridge',
    title: 'A letter on the old bridge',
    level: 'C1',
    text: 'I am writing in response to the council’s proposal to demolish the old railway bridge, a decision which, however well intentioned, strikes me as regrettably short-sighted. The report maintains that renovation would be prohibitively expensive; what it conspicuously fails to mention is the cost of the traffic that would be diverted through residential streets for the better part of two years. Were the bridge merely ugly, I should hesitate to object. It is, however, the only crossing that pedestrians and cyclists can use without risking their lives, and its disappearance would effectively sever the northern districts from the schools that serve them. I would therefore urge the council to commission an independent assessment before irrevocably committing public funds to what may well prove the costlier alternative.',
  },
  {
    id: 'anchor-a-museum-without-walls',
    title: 'A museum without walls',
    level: 'B2',
    text: 'When our local museum had to close for repairs, many people were afraid that it would never reopen. Instead of waiting, the staff came up with an unusual solution: they lent copies of the paintings to bakeries, hairdressers and even the post office. As a result, residents who had never set foot in a museum suddenly found themselves discussing art while they were queuing for bread. Not everyone was enthusiastic, of course. Some critics argued that the works lose their meaning when they are hung next to a price list. Personally, I am convinced that the project did more for the museum’s reputation than any advertisement could have done, and visitor numbers have doubled since it opened again.',
  },
  {
    id: 'anchor-a-new-dog',
    title: 'A new dog',
    level: 'A1',
    text: 'hi maria\nhow are you? i am fine. i have a new dog. he is small and black. his name is Toto. he like eat and sleep. every day i go to park with he. do you have dog? come my house on saturday. we play with Toto.\nbye',
  },
  {
    id: 'anchor-a-teacher-on-examinations',
    title: 'A teacher on examinations',
    level: 'C1',
    text: 'Having spent the better part of a decade teaching in rural schools, I have come to regard the debate about standardised testing with a certain weariness. Proponents insist that uniform examinations guarantee fairness; opponents counter that they reward affluence rather than aptitude. Both camps tend to overlook the extent to which assessment shapes what is taught in the first place. When teachers are held accountable for narrow results, they inevitably sacrifice curiosity on the altar of rehearsal. Admittedly, abandoning examinations altogether would deprive disadvantaged pupils of one of the few credentials that employers still trust. A more promising avenue might be to complement them with portfolios, which, though time-consuming to evaluate, capture perseverance and originality far more faithfully.',
  },
  {
    id: 'anchor-a-weekend-at-the-beach',
    title: 'A weekend at the beach',
    level: 'A2',
    text: 'Last weekend I go to the beach with my friends. The weather was very hot and we swimmed a lot. We eated fish in a small restaurant and it was delicius. After that we played voleyball. In the evening we was very tired but happy. I want go there again next summer because it is a beautiful place and the people is friendly.',
  },
  {
    id: 'anchor-about-me',
    title: 'About me',
    level: 'A1',
    text: 'Hello! My name is Ali. I am from Iran. I have 22 years old. I live in Shiraz with my family. My father is driver and my mother is teacher. I have one brother and two sister. I like football and pizza. I dont like rain. I study english because I want good job.',
  },
  {
    id: 'anchor-an-answer-to-sam',
    title: 'An answer to Sam',
    level: 'A2',
    text: 'Dear Sam,\nThank you for your email. I am happy you come to my city in July. The weather is hot so bring light clothes and a hat. You can stay in my house, we have a free room. We can to visit the old market and the museum. My mother cook very good and she want to meet you. What food you like? Tell me when you arrive and I go to the airport for take you.\nSee you soon,\nReza',
  },
  {
    id: 'anchor-at-the-market',
    title: 'At the market',
    level: 'A1',
    text: 'I go to the market on friday with my mother. We buy tomato, bread and six egg. The fruit is very good and it not expensive. The man in the shop is funny, he always say hello. After we drink a coffee. I like the market because there is many people and music. My mother like the fish but I dont like it.',
  },
  {
    id: 'anchor-buses-in-our-town',
    title: 'Buses in our town',
    level: 'B2',
    text: 'The report looks at how students in our town use public transport and suggests some improvements. According to the survey, nearly seventy percent of them travel by bus every day, although most complain that the timetable is unreliable. A number of students mentioned that they had been late for exams because a bus had been cancelled without any warning. If the company informed passengers through an app, much of this frustration could be avoided. Furthermore, the ticket prices have risen twice this year, which is hard to justify as long as the service remains so poor. I therefore recommend introducing a monthly pass at a reduced price and adding two buses during the busiest hours.',
  },
  {
    id: 'anchor-cooking-with-grandmother',
    title: 'Cooking with grandmother',
    level: 'A2',
    text: 'My favorite hobby is cooking. I started to cook when I was ten years old because my grandmother teached me. I usualy cook in the weekend because in the week I have not time. I like to make pasta and cakes. My brother always say that my cakes are more better than in the shop. One day I want to open a little restaurant near the sea.',
  },
  {
    id: 'anchor-in-defence-of-boredom',
    title: 'In defence of boredom',
    level: 'C1',
    text: 'Few experiences are as universally dreaded, or as thoroughly misunderstood, as boredom. We treat it as a malfunction to be repaired at once, reaching for a screen before the feeling has had time to settle. Yet there is a case to be made that boredom is less an absence of stimulation than an invitation to generate our own. Children left to their own devices on a rainy afternoon will, after an interval of theatrical complaint, invent worlds of astonishing intricacy. Adults are hardly different, provided they can tolerate the interval. By filling every idle moment we have not abolished tedium so much as deprived it of its usefulness. I would not go so far as to prescribe it, but I have come to suspect that the ideas we are proudest of were conceived while nothing in particular was happening.',
  },
  {
    id: 'anchor-my-best-friend-sara',
    title: 'My best friend Sara',
    level: 'B1',
    text: 'My best friend is called Sara and we know us since primary school. She is a very funny and honest person, and she always helps me when I have a problem. Last year she moved to another city because she found a job there, so we don’t see each other very often. We talk on the phone every sunday, and sometimes we make a video call with all our friends. Next month I am going to visit her. We want to go to a concert and to try a new restaurant that she has discovered.',
  },
  {
    id: 'anchor-my-day',
    title: 'My day',
    level: 'A1',
    text: 'My day. I get up at 7 o clock. I eat bread and I drink tea. Then I go to school in bus. I have english and math. I very like english. My teacher is nice. At 2 I go home. I make homework and I watch TV. I go to bed at 10.',
  },
  {
    id: 'anchor-my-flat',
    title: 'My flat',
    level: 'A2',
    text: 'I am writing about my flat. It has two bedroom, a kitchen and a small bathroom. My bedroom is the most small but I like it. There is a big window and I can see the trees. In the kitchen there are a table and four chairs. I live with my cousin, he study in the university. We have a good neighbors but sometimes they listen music very loud in the night.',
  },
  {
    id: 'anchor-my-room',
    title: 'My room',
    level: 'A1',
    text: 'This is my room. It is small but nice. There is a bed, a table and two chair. On the wall I have a picture of my family. My computer is on the table. I have many book but no TV. The window is big and I can see a garden. In the garden is a tree and a cat. The cat is not my cat. I sleep good in my room.',
  },
  {
    id: 'anchor-telephones-for-children',
    title: 'Telephones for children',
    level: 'B1',
    text: 'Some people think that children should not have a mobile phone. I agree with this opinion, but it depends of the age. Small children don’t need a phone because they are always with their parents. They should play outside and meet friends instead of looking at a screen. On the other hand, when they are twelve or thirteen they start to go to school alone, and a phone can be useful if something happen. In my opinion parents must explain their children how to use it and put some rules.',
  },
  {
    id: 'anchor-the-concert',
    title: 'The concert',
    level: 'B2',
    text: 'I had been looking forward to this concert for months, so you can imagine how disappointed I was when the band finally came on stage two hours late. Despite the delay, the atmosphere was electric and the audience sang along to every song. What impressed me most was the drummer, who played an incredible solo even though he had apparently broken a finger the week before. The sound, however, left much to be desired: from where we were standing the lyrics were hardly understandable. Had I known this, I would have bought more expensive tickets. All in all it was an unforgettable evening, and I would definately go again.',
  },
  {
    id: 'anchor-the-lost-bag',
    title: 'The lost bag',
    level: 'A2',
    text: 'Yesterday I had a bad day. I was in the train and I read my book, so I forgot my bag on the seat. In the bag was my wallet and my keys. When I arrived at home I couldn’t open the door and I was very worry. I called to the station and a man told me that a woman found it. She waited for me two hours! I gave her some flowers because she was so kind. Now I always look two times before I go out of the train.',
  },
  {
    id: 'anchor-the-village-in-the-mountains',
    title: 'The village in the mountains',
    level: 'B1',
    text: 'When I was a child I lived in a small village in the mountains. There was only one school and my teacher was also my aunt, so I had to be very polite. In winter there was so much snow that we couldn’t go out for days, and my grandfather used to tell us old stories near the fire. I remember one about a wolf who was afraid of the dark. We moved to the city when I was eleven. At first I hated it, because everything was loud and nobody knew my name, but now I have been living here for ten years and I wouldn’t go back.',
  },
  {
    id: 'anchor-what-a-translator-leaves-out',
    title: 'What a translator leaves out',
    level: 'C1',
    text: 'Translators are routinely praised for being invisible, as though the highest ambition of the craft were to vanish without trace. Having worked on contracts by day and on poetry by night, I find the metaphor increasingly misleading. Every sentence confronts us with a choice between what the words denote and what they set in motion, and whichever we favour, something is forfeited. A pun that delights readers in one language falls flat in another; a form of address that conveys both affection and distance has no counterpart whatsoever. The competent translator does not conceal such losses but compensates for them elsewhere, often several paragraphs later. Seen in this light, fidelity has little to do with literal equivalence. It consists, rather, in knowing precisely what one has sacrificed, and in making sure that the sacrifice was worth it.',
  },
  {
    id: 'anchor-who-stole-our-attention',
    title: 'Who stole our attention',
    level: 'C1',
    text: 'It is often claimed that social media has eroded our capacity for sustained attention, yet the evidence is considerably more ambiguous than the headlines suggest. While it is undeniable that notifications fragment our working day, attributing a general decline in concentration to a single technology strikes me as simplistic. People have lamented the distractions of modernity since the invention of the printing press. What has arguably changed is not our ability to focus but the sheer abundance of alternatives competing for it, each engineered to exploit our curiosity. Rather than prohibiting these platforms, schools would be better advised to cultivate habits of deliberate reading, so that students learn to recognise when their attention is being harvested. Only by acknowledging the complexity of the problem can we hope to devise remedies that amount to more than nostalgia.',
  },
  {
    id: 'anchor-why-i-gave-up-my-car',
    title: 'Why I gave up my car',
    level: 'B2',
    text: 'It is three years since I sold my car, and people still ask me how I manage without it. To be honest, the first winter was harder than I had expected, because the bus which I depended on was frequently cancelled. However, I soon discovered that most of my journeys could be done by bicycle if I planned them carefully. The money I save every month would have surprised me if I had calculated it earlier. What I miss most is the freedom to leave the city whenever I feel like it. On the other hand, I have become fitter, I know my neighbours better, and I no longer waste an hour a day looking for a place to park.',
  },
  {
    id: 'anchor-working-from-home',
    title: 'Working from home',
    level: 'B2',
    text: 'Nowadays, more and more people work from home at least a couple of days a week, and I believe that this has changed the way we think about our careers. The most obvious advantage is that employees save time and money because they do not have to commute. Moreover, they can organise their day in a more flexible way, which is especially helpful for parents with young children. Nevertheless, there are some drawbacks that should not be underestimated. Many people feel isolated when they spend the whole day alone in front of a screen, and it can be difficult to separate work from private life. In conclusion, I would say that a combination of both models is the best solution, provided that companies offer their employees enough support.',
  },
];
