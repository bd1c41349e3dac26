/**
 * Meanings in our own words. First the words that hold sentences together, which WordNet leaves out; then everyday ones of which
 * its first meaning is not the one that a beginner meets (`bank`, `table`), or is said in harder words than the word itself.
 * A row: word, part of speech, meaning, and after the bar an example.
 */
export const ownMeanings = `
the d used before somebody or something that is already known|The sun is hot.
a d one, used before a noun that begins with the sound of a consonant|I have a cat.
an d one, used before a noun that begins with the sound of a vowel|She is an engineer.
this d the one that is here or near|This book is mine.
that d the one that is there or farther away|That house is old.
these d more than one of what is here|These shoes are new.
those d more than one of what is there|Those birds are far away.
my d of me|My name is Ali.
your d of you|Is this your bag?
his d of him|His car is red.
her d of a woman or girl|Her hair is long.
its d of a thing or an animal|The dog hurt its leg.
our d of us|Our teacher is kind.
their d of them|Their children are at school.
some d an amount or number that is not exact|There is some milk in the fridge.
any d used in questions and with not for an amount or number|Do you have any brothers?
no d not one, not any|There are no buses today.
every d each one of all|I get up early every day.
each d every one, taken one by one|Each child has a desk.
all d the whole of, every one of|All the shops are closed.
both d the two together|Both answers are right.
many d a large number of|She has many friends.
much d a large amount of|We do not have much time.
more d a larger number or amount of|I need more paper.
most d the largest number or amount of; nearly all|Most people like music.
other d different from the one already named|The other shop is cheaper.
another d one more, or a different one|Would you like another cup of tea?
what d used to ask about a thing|What time is it?
which d used to ask about one of a few|Which coat is yours?
whose d used to ask to whom something belongs|Whose pen is this?
several d more than two, but not many|I have read it several times.
few d not many|Few people live here.
enough d as much or as many as is needed|Do we have enough chairs?
either d one or the other of two|You can take either road.
neither d not one and not the other of two|Neither team won.
such d of this kind|I have never seen such a big dog.
i o the person who speaks or writes|I live in Shiraz.
you o the person or people spoken to|You are early.
he o a man or boy already named|He is my uncle.
she o a woman or girl already named|She works in a bank.
it o a thing, an animal or the weather|It is raining.
we o the person who speaks, and others|We are hungry.
they o people or things already named|They live next door.
me o the person who speaks, after a verb or preposition|Please help me.
him o a man or boy, after a verb or preposition|I saw him yesterday.
us o the person who speaks and others, after a verb or preposition|Come with us.
them o people or things, after a verb or preposition|I do not know them.
mine o what belongs to me|This seat is mine.
yours o what belongs to you|Is this coat yours?
hers o what belongs to her|The blue bag is hers.
ours o what belongs to us|That car is ours.
theirs o what belongs to them|The house is theirs.
who o used to ask which person|Who is at the door?
whom o which person, after a verb or preposition|To whom did you speak?
something o a thing that is not named|I want something to eat.
anything o a thing of any kind, in questions and with not|I did not buy anything.
nothing o not one thing|There is nothing in the box.
everything o all things|Everything is ready.
someone o a person who is not named|Someone is calling you.
somebody o a person who is not named|Somebody took my pen.
anyone o a person of any kind, in questions and with not|Is anyone at home?
anybody o a person of any kind, in questions and with not|I did not see anybody.
everyone o all people|Everyone likes her.
everybody o all people|Everybody was late.
nobody o not one person|Nobody knows the answer.
no-one o not one person|No-one was there.
none o not one of them|None of the shops was open.
myself o me, when I do something to or for me|I hurt myself.
yourself o you, when you do something to or for you|Look at yourself in the mirror.
himself o him, when he does something to or for him|He taught himself to cook.
herself o her, when she does something to or for her|She made herself a cup of tea.
itself o it, when it does something to itself|The cat washed itself.
ourselves o us, when we do something to or for us|We enjoyed ourselves.
yourselves o you, when several people do something to or for them|Help yourselves to cake.
themselves o them, when they do something to or for them|They built the house themselves.
whatever o anything that, no matter what|Take whatever you want.
whoever o any person who, no matter who|Whoever comes first may choose.
whichever o any one that, no matter which|Take whichever bus comes first.
in p inside, or during a time|The keys are in my bag.
on p touching the top or side of something; used with days|The book is on the table.
at p used for a place or an exact time|We meet at six o'clock.
to p in the direction of|I walk to school.
from p starting at a place, time or person|She comes from Spain.
of p belonging to, or part of|The roof of the house is red.
for p meant to be given to or used by|This letter is for you.
with p together, or using|I went with my sister.
without p not having, not using|I drink tea without sugar.
by p near, or done through|We went by train.
about p on the subject of|The film is about a dog.
under p lower than, below|The cat is under the bed.
over p above, or across|The plane flew over the city.
above p higher than|The lamp is above the table.
below p lower than|It is five degrees below zero.
between p in the space or time that separates two|The bank is between two shops.
behind p at the back of|The garden is behind the house.
near p not far from|I live near the park.
into p to the inside of|He went into the room.
onto p to a place on|The cat jumped onto the chair.
through p from one side to the other|The train goes through a tunnel.
across p from one side to the other of|She swam across the river.
along p from one end towards the other|We walked along the beach.
around p on all sides of|They sat around the table.
after p later than|We talked after the lesson.
before p earlier than|Wash your hands before dinner.
during p from the beginning to the end of, or at a time in|It rained during the night.
since p from a time in the past until now|I have lived here since May.
until p up to a time|The shop is open until nine.
till p up to a time|Wait till Monday.
than p used when two are compared|He is taller than his father.
like p in the same way as|She sings like a bird.
as p in the role of|She works as a nurse.
against p touching for support; not agreeing with|He put the bike against the wall.
among p in the middle of a group|The house stands among trees.
beside p at the side of|Come and sit beside me.
beyond p on the other side of; past|The village is beyond the hills.
towards p in the direction of|She ran towards the door.
within p inside; not later than|I will be back within an hour.
despite p although something is so|We went out despite the rain.
except p not including|Everyone came except Tom.
per p for each|It costs five euros per person.
upon p on|Once upon a time there was a king.
opposite p facing, on the other side|The bank is opposite the station.
inside p in something|The keys are inside the car.
outside p not in, but near|Wait outside the room.
off p away from, down from|He fell off his bike.
out p away from the inside|She looked out of the window.
up p to a higher place|We walked up the hill.
down p to a lower place|The ball rolled down the street.
and c also, together with|I like tea and coffee.
or c used before another choice|Would you like tea or juice?
but c used before something different or surprising|It is small but comfortable.
because c for the reason that|I stayed at home because I was ill.
if c when it is so that|If it rains, we will stay in.
when c at the time at which|Call me when you arrive.
while c during the time that|She sang while she worked.
although c in spite of the fact that|Although it was late, we went on.
though c in spite of the fact that|Though he was tired, he smiled.
unless c if not|I will go unless it rains.
whether c if one thing is so or the other|I do not know whether he will come.
so c for this reason|It was cold, so I put on my coat.
nor c and also not|She does not smoke, nor does she drink.
whereas c while on the other hand|He is quiet, whereas she talks a lot.
whenever c every time that|Whenever I see her, she smiles.
wherever c in or to any place where|Sit wherever you like.
lest c so that something does not happen|He spoke quietly lest he wake the baby.
albeit c although|It was a success, albeit a small one.
can x be able to; be allowed to|I can swim.
could x was able to; used to ask politely|Could you help me?
will x used for the future|It will rain tomorrow.
would x used for what is imagined, and to ask politely|I would like some water.
must x it is necessary to|You must wear a seat belt.
should x it is a good idea to|You should see a doctor.
may x it is possible; it is allowed|It may snow tonight.
might x it is possible, but not sure|We might be late.
shall x used to offer or suggest|Shall we go?
ought x it is right or a good idea, with to|You ought to rest.
hello e said when people meet|Hello, how are you?
hi e hello, among friends|Hi, Sara!
goodbye e said when people leave|Goodbye, see you tomorrow.
bye e goodbye, among friends|Bye, see you soon.
please e said to ask politely|A ticket to London, please.
thanks e thank you|Thanks for your help.
sorry e said when you have done something wrong|Sorry, I am late.
welcome e said to somebody who arrives|Welcome to our school!
oh e said when you are surprised or have understood|Oh, I see.
wow e said when something is surprising and good|Wow, what a view!
hey e said to make somebody notice you|Hey, wait for me!
yes e said to agree or to answer that something is so|Yes, I am ready.
how r in what way|How do you spell your name?
why r for what reason|Why are you late?
where r in or to what place|Where do you live?
else r other, more|Would you like anything else?
via p by way of|We flew to Rome via Paris.
versus p against, compared with|The match is Brazil versus Italy.
bank n a place that keeps and lends money|I went to the bank to change some money.
table n a piece of furniture with a flat top and legs|Dinner is on the table.
water n the clear liquid that people and animals drink|Can I have a glass of water?
leaf n one of the flat green parts of a tree or plant|The leaves turn yellow in autumn.
tree n a tall plant with a trunk and branches|There is a big tree in front of our house.
flower n the coloured part of a plant|She put the flowers in a vase.
grass n the thin green plant that covers fields and gardens|The children are playing on the grass.
plant n a living thing that grows in the ground|Water the plants every day.
dog n an animal that people keep as a friend or to guard a house|Our dog sleeps in the kitchen.
cat n a small animal with soft fur that people keep at home|The cat is asleep on the sofa.
bird n an animal with wings and feathers|A bird is singing in the tree.
fish n an animal that lives in water and swims|We ate fish for dinner.
horse n a large animal that people ride|She can ride a horse.
cow n a large farm animal that gives milk|The cows are in the field.
chicken n a farm bird, or its meat|I would like chicken and rice.
egg n the oval thing that a hen lays, eaten as food|I eat an egg for breakfast.
milk n the white liquid that cows give|He drinks milk every morning.
bread n a food made of flour and water and baked|We need a loaf of bread.
rice n small white grains that are cooked and eaten|They eat rice every day.
salt n the white powder that makes food taste stronger|Pass me the salt, please.
sugar n the sweet stuff that people put in tea and cakes|Do you take sugar in your coffee?
tea n a hot drink made with dried leaves|Would you like a cup of tea?
coffee n a dark hot drink made with roasted beans|He drinks two cups of coffee a day.
juice n the liquid that comes out of fruit|I would like an orange juice.
apple n a round red or green fruit|She is eating an apple.
orange n a round fruit with a thick skin and sweet juice|I bought a kilo of oranges.
food n what people and animals eat|The food in this restaurant is very good.
meal n food that is eaten at one time, such as lunch|Wash your hands before a meal.
breakfast n the first meal of the day|What do you have for breakfast?
lunch n the meal in the middle of the day|We have lunch at one o'clock.
dinner n the main meal, often in the evening|Dinner is at seven.
kitchen n the room where food is cooked|Mum is in the kitchen.
bedroom n a room for sleeping|My bedroom is upstairs.
bathroom n a room with a bath or shower|The bathroom is on the left.
room n a part of a house with walls and a door|The house has five rooms.
house n a building in which people live|They live in a small house.
home n the place where you live|I go home at five.
door n what you open to go into a room or a house|Please close the door.
window n an opening with glass in a wall|It is cold. Shut the window.
wall n one of the sides of a room or building|There is a picture on the wall.
floor n the flat part of a room that you walk on|The bag is on the floor.
chair n a seat for one person, with a back|Take a chair and sit down.
bed n a piece of furniture to sleep on|I go to bed at ten.
desk n a table for work or study|My books are on the desk.
box n a container with flat sides|There are old photos in the box.
bag n something to carry things in|She put the keys in her bag.
key n a piece of metal that opens a lock|I cannot find my keys.
clock n a thing on a wall or table that shows the time|The clock says half past three.
watch n a small clock that you wear on your arm|My watch is two minutes slow.
phone n a machine for talking to somebody who is far away|She is on the phone.
picture n a drawing, painting or photograph|He drew a picture of a horse.
book n pages with words or pictures, in a cover|I am reading a good book.
page n one side of a sheet of paper in a book|Open your books at page ten.
letter n a written message; one of the signs of an alphabet|She wrote a letter to her aunt.
word n letters or sounds that mean something|What does this word mean?
name n what a person or thing is called|What is your name?
story n words about what happened to somebody|Tell us a story.
lesson n a time when somebody teaches you|We have an English lesson today.
class n a group of students who learn together|There are twenty children in my class.
school n a place where children learn|The school opens at eight.
teacher n a person whose job is to teach|Our teacher is very kind.
student n a person who studies|She is a student at the university.
test n questions that show what you know|We have a maths test tomorrow.
homework n what students do at home for school|I do my homework after dinner.
language n the words that people of a country use|She speaks three languages.
question n what you say or write to get an answer|May I ask a question?
answer n what you say or write after a question|I do not know the answer.
man n a grown-up male person|Who is that man?
woman n a grown-up female person|A woman is waiting outside.
boy n a young male person|The boys are playing football.
girl n a young female person|The girl has a red bag.
child n a young person|They have two children.
baby n a very young child|The baby is asleep.
friend n a person whom you know well and like|He is my best friend.
family n parents and children, and others like grandparents|My family lives in Tabriz.
mother n a woman who has a child|My mother is a nurse.
father n a man who has a child|His father works at night.
brother n a boy or man with the same parents as you|I have one brother.
sister n a girl or woman with the same parents as you|Her sister is older.
son n a male child of somebody|Their son is three.
daughter n a female child of somebody|They have a daughter and a son.
husband n the man to whom a woman is married|Her husband is a driver.
wife n the woman to whom a man is married|His wife is a doctor.
head n the top part of the body, with the eyes and mouth|My head hurts.
face n the front of the head|Wash your face.
eye n one of the two parts of the head that you see with|She has brown eyes.
ear n one of the two parts of the head that you hear with|The dog has long ears.
nose n the part of the face that you smell with|My nose is cold.
mouth n the part of the face that you eat and speak with|Open your mouth.
hair n what grows on the head|Her hair is short.
hand n the part at the end of the arm|Put up your hand.
arm n the part of the body from the shoulder to the hand|He broke his arm.
leg n one of the parts of the body that you walk with|My legs are tired.
foot n the part at the end of the leg|My feet are cold.
heart n the part of the body that moves the blood|His heart is strong.
back n the part of the body behind the chest|My back hurts.
doctor n a person who helps people who are ill|You should see a doctor.
nurse n a person who looks after people who are ill|The nurse gave me some water.
hospital n a place for people who are ill or hurt|He is in hospital.
day n twenty-four hours; the time when it is light|There are seven days in a week.
night n the time when it is dark|I sleep eight hours a night.
morning n the first part of the day|See you tomorrow morning.
evening n the last part of the day, before night|We watch television in the evening.
week n seven days|I play tennis twice a week.
month n one of the twelve parts of a year|My birthday is next month.
year n twelve months|She is nine years old.
hour n sixty minutes|The film is two hours long.
minute n sixty seconds|Wait a minute, please.
time n what clocks show; how long something takes|What time is it?
city n a large town|London is a big city.
town n a place with streets and houses, smaller than a city|We live in a small town.
village n a small place in the country|My grandparents live in a village.
country n a land with its own government|Which country do you come from?
street n a road in a town with houses|Our street is quiet.
road n a way for cars and buses|Look before you cross the road.
shop n a place where things are sold|The shop is closed on Fridays.
market n a place where people buy and sell food and other things|We buy fruit at the market.
station n a place where trains or buses stop|I will meet you at the station.
park n a large garden in a town for everybody|Let's go for a walk in the park.
hotel n a building where travellers sleep and pay for it|We stayed in a hotel by the sea.
restaurant n a place where you pay for a meal and eat it|They had dinner in a restaurant.
office n a room or building where people work at desks|She works in an office.
car n a vehicle with four wheels for a few people|They go to work by car.
bus n a large vehicle that carries many people|The bus stops here.
train n a row of carriages that goes on rails|The train leaves at nine.
plane n a machine that flies and carries people|The plane lands at six.
bike n a vehicle with two wheels that you ride with your feet|I go to school by bike.
ticket n a piece of paper that shows that you have paid|Two tickets to Rome, please.
money n coins and notes that you pay with|I have no money with me.
price n how much you have to pay for something|The price is ten pounds.
sun n the star that gives us light and warmth|The sun is shining.
moon n the round thing that shines in the sky at night|There is a full moon tonight.
star n a small bright point in the sky at night; a very famous actor or singer|You can see many stars here.
sky n the space above us where the clouds are|The sky is blue.
rain n water that falls from the clouds|I do not like the rain.
snow n soft white pieces of ice that fall from the sky|There is snow on the mountains.
wind n air that moves|The wind is strong today.
weather n sun, rain, wind and how warm it is|What is the weather like?
sea n the large area of salt water|We swam in the sea.
river n a long line of water that flows to the sea|The river goes through the town.
mountain n a very high hill|They climbed the mountain.
beach n the land at the edge of the sea|The children played on the beach.
game n something that people play, with rules|Let's play a game.
music n sounds that are played or sung|What kind of music do you like?
song n words that are sung|She is singing a song.
film n a story in moving pictures|We watched a film last night.
party n a time when people meet to eat, dance and have fun|Are you coming to my party?
job n the work that somebody does for money|He has a new job.
work n what you do for money or to get something done|I have a lot of work today.
thing n an object; something without its name|What is this thing?
way n how something is done; the road to a place|Can you tell me the way to the station?
problem n something that is difficult|I have a problem with my computer.
idea n something that you think of|That is a good idea.
life n the time from birth to death; being alive|She had a long life.
world n the earth with all its people|They travelled around the world.
place n where somebody or something is|This is a nice place.
be v used to say what, how or where somebody or something is|I am tired.
have v to own or hold; to eat or drink|They have two cars.
do v to carry out an action|What are you doing?
go v to move to another place|I go to work by bus.
come v to move to where the speaker is|Come here, please.
get v to receive, buy or become|I got a letter from my friend.
make v to produce something|She made a cake.
take v to carry or get hold of; to travel by|Take an umbrella with you.
give v to let somebody have something|He gave me a book.
say v to speak words|What did you say?
tell v to give information in words|Tell me your name.
see v to notice with the eyes|I can see the sea from here.
look v to turn your eyes to something|Look at this picture.
hear v to notice with the ears|I cannot hear you.
listen v to give attention to a sound|Listen to the teacher.
know v to have something in your mind; to have met somebody|I know the answer.
think v to use your mind; to believe|I think it is a good idea.
want v to wish to have or do something|I want a new bike.
like v to find good or pleasant|I like ice cream.
love v to like very much|She loves her children.
need v to must have something|I need some help.
use v to do something with a tool or thing|May I use your pen?
find v to see or get what you were looking for|I found my keys.
put v to move something to a place|Put the book on the table.
eat v to put food in your mouth and swallow it|We eat at seven.
drink v to take water or another liquid in the mouth and swallow it|Drink your milk.
sleep v to rest with closed eyes, as at night|I slept well.
walk v to go on foot|We walk to school.
run v to go fast on foot|He runs every morning.
play v to do something for fun; to make music|The children are playing outside.
work v to do a job|She works in a hospital.
live v to have your home somewhere; to be alive|I live in Isfahan.
write v to put words on paper or a screen|Write your name here.
read v to look at words and understand them|He reads the newspaper.
speak v to say words; to know a language|Do you speak English?
buy v to get something by paying for it|I bought a new coat.
pay v to give money for something|Can I pay by card?
open v to make something not closed|Open the window, please.
close v to make something not open|Close the door, please.
begin v to start|The film begins at eight.
stop v to come to an end; to make something end|The bus stops here.
wait v to stay until something happens|Wait for me!
help v to make it easier for somebody to do something|Can you help me?
learn v to get to know something new|I am learning English.
meet v to come together with somebody|Let's meet at six.
leave v to go away from|The train leaves at ten.
sit v to rest on a chair or on the ground|Please sit down.
stand v to be on your feet|He is standing at the door.
lie v to be flat on something; to say what is not true|The cat is lying on the bed.
feel v to notice in your body or mind|I feel cold.
happen v to take place|What happened?
remember v to keep in your mind|I remember his name.
forget v to not remember|Do not forget your keys.
good a of the kind that you like or want; not bad|This soup is very good.
bad a not good|The weather is bad today.
big a large, not small|They have a big garden.
small a not big|A small dog ran after us.
new a made or bought a short time ago|I have a new phone.
old a having lived or been there for a long time|This is an old house.
young a not old|He is too young to drive.
long a far from one end to the other; taking much time|She has long hair.
short a not long; not tall|It is a short walk.
tall a higher than most people or things|My brother is tall.
hot a very warm|The tea is hot.
cold a not warm|It is cold outside.
happy a feeling good and pleased|She is happy today.
sad a not happy|He looks sad.
nice a pleasant, kind|Your teacher is nice.
easy a not difficult|The test was easy.
difficult a not easy|This question is difficult.
right a correct; on the side opposite to left|That is the right answer.
wrong a not correct|The answer is wrong.
early a before the usual time|I am early today.
late a after the usual time|Sorry, I am late.
reluctant a not wanting to do something, so that you are slow to do it|She was reluctant to leave.
very r to a high degree|It is very cold today.
now r at this time|I am at school now.
again r one more time|Please say that again.
already r before now|She has already eaten.
fast r quickly|He runs fast.
far r a long way away|The station is not far.
happily r in a happy way|The children played happily.
mum n mother, as children call her|My mum is a teacher.
teenager n a person between thirteen and nineteen|The film is for teenagers.
guest n a person whom you invite|We have guests for dinner.
gentleman n a man, said politely|This gentleman has a question.
people n more than one person|There were many people on the bus.
married a having a husband or wife|They are married.
friendly a kind and pleasant to others|Our neighbours are friendly.
funny a making you laugh|He told us a funny story.
thirsty a wanting to drink|Are you thirsty?
beautiful a very nice to look at or hear|What a beautiful day!
pretty a nice to look at|She has a pretty dress.
free a not busy; costing nothing|Are you free this evening?
fine a well; good enough|I am fine, thank you.
great a very good; very big|We had a great time.
famous a known by many people|She is a famous singer.
poor a having little money|They were poor but happy.
sick a ill|The boy is sick today.
tooth n one of the hard white things in the mouth|Brush your teeth.
knee n the middle of the leg, where it bends|My knee hurts.
stomach n the part of the body where food goes|My stomach is full.
smell v to notice with the nose|I can smell the flowers.
garden n land near a house with flowers or vegetables|She is working in the garden.
lamp n a thing that gives light|There is a lamp on my desk.
light n what lets us see; a lamp|Turn on the light.
radio n a machine that gives us music and news to listen to|He listens to the radio in the car.
basket n a thing made of thin sticks, to carry things in|She has a basket full of apples.
glass n what windows are made of; a cup made of it|A glass of milk, please.
plate n a flat round dish for food|Put the cake on a plate.
shower n water that falls on you to wash you|I have a shower every morning.
cooker n a kitchen machine for cooking|The soup is on the cooker.
paper n thin sheets to write on|Write it on a piece of paper.
umbrella n a thing that keeps you dry in the rain|Take your umbrella.
gift n something that you give to somebody|This is a gift for you.
turn v to move round; to go another way|Turn left at the bank.
dirty a not clean|My shoes are dirty.
butter n a soft yellow food made from milk|I put butter on my bread.
carrot n a long orange vegetable|Rabbits like carrots.
vegetable n a plant that is eaten, such as a carrot|Eat your vegetables.
fruit n what grows on a tree and is sweet to eat|An apple is a fruit.
banana n a long yellow fruit|Monkeys eat bananas.
lemon n a yellow fruit that is not sweet|I would like some lemon in my tea.
strawberry n a small soft red fruit|We had strawberries and cream.
pear n a green or yellow fruit, thin at one end|This pear is sweet.
sweet n a small thing made of sugar|Do not eat too many sweets.
beer n a drink with alcohol, made from grain|He ordered a beer.
burger n a flat round piece of meat in bread|I will have a burger.
sausage n meat in the form of a tube|We had sausages for lunch.
pepper n a hot powder to put on food; a vegetable|The soup needs pepper.
oil n a thick liquid used for cooking or in machines|Fry the egg in a little oil.
clothes n what people wear|I need new clothes.
sweater n a warm piece of clothing for the top of the body|Put on a sweater.
sock n what you wear on your foot in a shoe|Where is my other sock?
cap n a soft hat|He has a red cap.
belt n what you wear round the middle of your body|The belt is too long.
ring n a round piece of jewellery for a finger|She has a gold ring.
colour n red, blue, green and so on|What colour is your car?
red n the colour of blood|Red is my favourite colour.
blue n the colour of the sky on a clear day|She likes blue.
green n the colour of grass|Green is a good colour for this room.
yellow n the colour of a lemon|Yellow is a happy colour.
brown n the colour of coffee|He was dressed in brown.
dark a with little or no light|It is dark outside.
pencil n a thing to write or draw with|May I use your pencil?
rubber n a thing that takes away what you wrote in pencil|Have you got a rubber?
board n the flat thing on the wall that a teacher writes on|Look at the board.
sport n a game such as football or tennis|Which sports do you play?
mistake n something that is wrong|There is a mistake in this sentence.
explain v to make something easy to understand|Can you explain this word?
end v to finish|The lesson ends at four.
better a more than good|This book is better.
worse a more than bad|The weather is worse today.
supermarket n a large shop for food and things for the home|We buy milk at the supermarket.
cinema n a place where films are shown|Let's go to the cinema.
east n where the sun comes up|The wind is from the east.
pound n money of Britain|It costs five pounds.
penny n a small coin|A pound is a hundred pence.
cent n a small part of a dollar or a euro|It costs fifty cents.
animal n a living thing that moves, such as a dog or a bird|What is your favourite animal?
sheep n a farm animal that gives wool|There are sheep on the hill.
pig n a fat farm animal|The pig is eating.
mouse n a very small animal with a long tail|The cat ran after a mouse.
lion n a large wild cat|We saw a lion at the zoo.
tiger n a large wild cat, orange and black|Tigers are strong.
monkey n an animal that climbs trees, with a long tail|The monkey took my banana.
bear n a large, heavy wild animal with thick hair|A bear lives in this forest.
snake n a long thin animal without legs|He is afraid of snakes.
insect n a very small animal with six legs|A fly is an insect.
windy a with much wind|It is windy today.
hobby n what you like to do in your free time|My hobby is painting.
actor n a person who acts in films or plays|He is a famous actor.
manager n a person who leads a shop or other business|I want to speak to the manager.
call v to speak by phone; to give a name|Call me tomorrow.
throw v to send through the air with the hand|Throw me the ball.
climb v to go up|They climbed the tree.
hate v to not like at all|I hate getting up early.
agree v to think the same|I agree with you.
invite v to ask somebody to come|She invited me to her party.
heavy a hard to lift|This bag is heavy.
noisy a making a lot of noise|The street is noisy.
soft a not hard|The bed is soft.
exciting a making you feel happy and interested|It was an exciting game.
wonderful a very good|We had a wonderful holiday.
awful a very bad|The food was awful.
surprised a feeling that you did not think it would happen|I was surprised to see him.
excited a happy about something that will happen|The children are excited.
noise n a loud or unpleasant sound|What is that noise?
entire a whole|He ate the entire cake.
queen n a woman who rules a country, or the wife of a king|The queen lives in a palace.
king n a man who rules a country|The king had three sons.
lorry n a large vehicle that carries heavy things|The lorry was full of wood.
bench n a long seat for several people|They sat on a bench in the park.
branch n a part of a tree that grows out of the trunk|A bird sat on a branch.
complaint n words that say that you are not satisfied|We made a complaint about the noise.
sale n selling something; a time when shops sell for less|I bought this coat in a sale.
`;
