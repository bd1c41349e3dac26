import type { ModuleInput } from '../schema.ts';

export const atTheClinic: ModuleInput = {
  id: 'a1-at-the-clinic',
  title: 'At the clinic',
  description:
    'Ravi has a bad knee. Go with him to a small clinic in Penang: speak at the desk, with the doctor and in the pharmacy.',
  skill: 'speaking',
  level: 'A1',
  order: 5,
  canDo: [
    'I can say my name, my telephone number and my problem at a desk.',
    'I can tell a doctor what hurts and answer simple questions.',
    'I can talk for half a minute about my day.',
    'I can read simple rules and instructions aloud.',
  ],
  tasks: [
    {
      title: 'From head to foot',
      skill: 'vocabulary',
      type: 'gap_fill',
      prompt: 'Write the word for the part of the body.',
      minutes: 4,
      hints: [{ cost: 30, text: 'The words are (not in this order): knees, back, teeth, fingers, stomach, ears.' }],
      items: [
        {
          stem: 'Music is too loud here! I put my hands over my ___.',
          accepted: ['ears'],
          explanation: 'You hear with your ears. You have two, so we need the plural.',
          targets: ['word:ear'],
        },
        {
          stem: 'You have ten ___ on your two hands.',
          accepted: ['fingers'],
          explanation: 'Five fingers on each hand are ten. On your feet you have toes.',
          targets: ['word:finger'],
        },
        {
          stem: 'After a big dinner my ___ is very full.',
          accepted: ['stomach', 'belly', 'tummy'],
          explanation: 'Food goes into your stomach. The end of the word sounds like “k”.',
          targets: ['word:stomach'],
        },
        {
          stem: 'I brush my ___ after every meal.',
          accepted: ['teeth'],
          explanation: 'One tooth, two teeth. The plural has no -s.',
          targets: ['word:tooth'],
        },
        {
          stem: 'Ravi can’t go down on the floor, because one of his ___ hurts. It is in the middle of his leg.',
          accepted: ['knees'],
          explanation: 'The knee is the middle of the leg. We do not say the k. After “one of his” we need a plural.',
          targets: ['word:knee'],
        },
        {
          stem: 'She sleeps on her ___ and looks up at the ceiling.',
          accepted: ['back'],
          explanation: 'When you look up in bed, the other side of your body is down: your back.',
          targets: ['word:back'],
        },
      ],
    },
    {
      title: 'A new patient',
      skill: 'listening',
      type: 'gap_fill',
      prompt: 'Ravi calls the clinic, and Nurul answers. Listen and complete her notes with one word or number.',
      minutes: 6,
      stimulus: {
        kind: 'dialogue',
        title: 'On the telephone',
        text: 'Nurul: Good afternoon, this is the Green Street Clinic.\nRavi: Hello. I need a doctor. It is my knee. I can’t walk well.\nNurul: I see. What is your name, please?\nRavi: Ravi Menon. Menon is M, E, N, O, N.\nNurul: And how old are you, Mr Menon?\nRavi: I am forty-four.\nNurul: Can you come on Thursday?\nRavi: Thursday is difficult. I teach dance on Thursdays.\nNurul: You teach dance with a bad knee? Oh dear! Then come on Friday at eleven. Doctor Chen is here then.\nRavi: Friday at eleven. Thank you. Do I need anything?\nNurul: Yes, please bring your old shoes. Doctor Chen always looks at the shoes first.',
      },
      items: [
        {
          stem: 'Family name of the patient: ___',
          accepted: ['Menon'],
          explanation: 'Ravi spells his family name: M, E, N, O, N.',
        },
        {
          stem: 'Age of the patient: ___',
          accepted: ['44', 'forty-four', 'forty four'],
          explanation: 'He says: “I am forty-four.”',
        },
        {
          stem: 'His problem is in his ___.',
          accepted: ['knee', 'left knee', 'right knee'],
          explanation: '“It is my knee. I can’t walk well.”',
        },
        {
          stem: 'He can’t come on ___, because he has dance lessons then.',
          accepted: ['Thursday', 'Thursdays'],
          explanation: 'He teaches dance on Thursdays.',
        },
        {
          stem: 'New patient comes on Friday at ___ o’clock.',
          accepted: ['eleven', '11'],
          explanation: 'Nurul says “Friday at eleven”, and Ravi says it again.',
        },
        {
          stem: 'He must bring his old ___.',
          accepted: ['shoes'],
          explanation: 'Nurul tells him: “please bring your old shoes”.',
        },
      ],
    },
    {
      title: 'At the desk',
      skill: 'speaking',
      type: 'role_turn',
      prompt: 'You are a new patient at the clinic. Nurul speaks to you. Answer each time with one or two sentences.',
      minutes: 6,
      items: [
        {
          says: 'Good morning! Welcome to the clinic. What is your name, please, and how do you spell it?',
          points: [
            { label: 'Greet her', any: ['good morning', 'hello', 'hi', 'morning'] },
            { label: 'Say your name', any: ['my name is', 'i am', 'i’m', "i'm", 'name is', 'this is'] },
          ],
          seconds: [5, 30],
          model: 'Good morning. My name is Sara Haddad. You spell Haddad H, A, double D, A, D.',
          explanation:
            'First greet her, then say “My name is …”. Spell slowly, letter by letter. For two same letters say “double D”.',
        },
        {
          says: 'Thank you. And why are you here today?',
          points: [
            {
              label: 'Say what is wrong',
              any: [
                'hurts',
                'hurt',
                'pain',
                'ache',
                'headache',
                'toothache',
                'cold',
                'ill',
                'sick',
                'cough',
                'fever',
                'problem',
                'bad',
                'broken',
                'not well',
                'not feel well',
              ],
            },
          ],
          seconds: [5, 30],
          model: 'My back hurts, and I can’t sit for a long time.',
          explanation:
            'Say the part of the body and “hurts”: my back hurts, my ear hurts. You can also say “I have a headache”.',
        },
        {
          says: 'I am sorry to hear that. The doctor is free at ten or at three. What is better for you?',
          points: [
            { label: 'Choose a time', any: ['ten', 'three', '10', '3', 'morning', 'afternoon'] },
            {
              label: 'Be polite',
              any: ['please', 'thank you', 'thanks', 'great', 'good for me', 'better for me', 'fine'],
            },
          ],
          seconds: [5, 30],
          model: 'Three o’clock is better for me, because I work in the morning. Thank you.',
          explanation: 'Say the time and a short reason with “because”. A “thank you” at the end is polite.',
        },
      ],
    },
    {
      title: 'Before you see the doctor',
      skill: 'reading',
      type: 'true_false_ng',
      prompt: 'Read the paper on the wall of the waiting room. Choose true, false or not given.',
      minutes: 5,
      stimulus: {
        kind: 'text',
        title: 'Dear patients',
        text: 'Please go to Nurul’s desk first and tell her your name. Then sit down and wait. Nurul calls you when it is your time. Old people and small children often go first, so please don’t be angry.\n\nYou can drink water and tea in this room, but please don’t eat. There are books in four languages on the shelf. You can take one home and bring it back next time.\n\nIs your problem very bad? Don’t wait! Tell Nurul now.\n\nDr Chen works from Tuesday to Saturday. On Mondays the clinic is closed.',
      },
      items: [
        { stem: 'First you talk to Nurul.', key: 'true', explanation: '“Please go to Nurul’s desk first.”' },
        {
          stem: 'A small child sometimes sees the doctor before you.',
          key: 'true',
          explanation: '“Old people and small children often go first.” So they can be before you.',
        },
        {
          stem: 'You can eat a sandwich in the waiting room.',
          key: 'false',
          explanation: 'You can drink water and tea there, “but please don’t eat”.',
        },
        {
          stem: 'The books are about health.',
          key: 'not_given',
          explanation: 'We know that the books are in four languages. We do not know what they are about.',
        },
        {
          stem: 'All the books must stay in the clinic.',
          key: 'false',
          explanation: '“You can take one home and bring it back next time.”',
        },
        {
          stem: 'A patient with a very bad problem waits like everybody.',
          key: 'false',
          explanation: 'The paper says: “Don’t wait! Tell Nurul now.”',
        },
        {
          stem: 'Dr Chen visits patients at home on Mondays.',
          key: 'not_given',
          explanation: 'On Mondays the clinic is closed. The paper does not say what the doctor does on that day.',
        },
      ],
    },
    {
      title: 'How often?',
      skill: 'grammar',
      type: 'ordering',
      prompt: 'Dr Chen asks Ravi about his week. Put the words of each answer in order.',
      minutes: 5,
      hints: [{ cost: 20, text: 'Always, usually, often and never stand before the verb, but after am, is and are.' }],
      items: [
        {
          stem: 'Ravi talks about breakfast.',
          parts: ['I', 'never', 'eat', 'breakfast', 'at home'],
          also: [[4, 0, 1, 2, 3]],
          explanation: 'Words such as “never” stand before the verb: I never eat. The place comes at the end.',
          targets: ['grammar:adverbs-of-frequency'],
        },
        {
          stem: 'Ravi talks about his mornings.',
          parts: ['I am', 'always', 'tired', 'in', 'the morning'],
          also: [[3, 4, 0, 1, 2]],
          explanation: 'After “am” comes “always”: I am always tired. With be, these words stand after the verb.',
          targets: ['grammar:adverbs-of-frequency'],
        },
        {
          stem: 'Ravi talks about work.',
          parts: ['my students', 'often', 'dance', 'for', 'three hours'],
          also: [
            [1, 0, 2, 3, 4],
            [3, 4, 0, 1, 2],
          ],
          explanation: 'The person comes first, then “often”, then the verb. “For three hours” says how long.',
          targets: ['grammar:adverbs-of-frequency'],
        },
        {
          stem: 'Ravi talks about his shoes.',
          parts: ['I', 'don’t', 'usually', 'buy', 'new shoes'],
          also: [
            [0, 2, 1, 3, 4],
            [2, 0, 1, 3, 4],
          ],
          explanation:
            'In a negative sentence “usually” stands after “don’t”: I don’t usually buy. “I usually don’t buy” is possible too.',
          targets: ['grammar:adverbs-of-frequency', 'grammar:present-simple-negative'],
        },
        {
          stem: 'Dr Chen asks one more question.',
          parts: ['how', 'often', 'do', 'you', 'go', 'swimming'],
          explanation: '“How often” is the question word. Then: do, you, verb. We say “go swimming”.',
          targets: ['grammar:question-order', 'grammar:adverbs-of-frequency'],
        },
      ],
    },
    {
      title: 'Dr Chen looks at the shoes',
      skill: 'listening',
      type: 'mcq_single',
      prompt: 'It is Friday at eleven. Listen to Ravi and Dr Chen and choose the right answers.',
      minutes: 5,
      stimulus: {
        kind: 'dialogue',
        title: 'In the doctor’s room',
        text: 'Dr Chen: Good morning, Mr Menon. Can I see your shoes, please? Thank you. Look here. The left shoe is fine. But the right shoe is very thin on one side.\nRavi: Oh, yes! I turn on my right foot all day. It is an important step in my dance.\nDr Chen: Does your knee hurt at night?\nRavi: No, only when I dance or walk down the stairs.\nDr Chen: I think that your knee is OK, but it is tired. Don’t dance for ten days. Swim every day. And buy good shoes!\nRavi: Ten days without dance? Can I sit on a chair and tell my students what to do?\nDr Chen: Yes, you can. But please stay on the chair!',
      },
      items: [
        {
          stem: 'What is wrong with the right shoe?',
          options: { a: 'It is too small.', b: 'It is thin on one side.', c: 'It is new.' },
          key: 'b',
          why: { a: 'Nobody says that the shoe is small.', c: 'Ravi must bring his old shoes.' },
          explanation: 'Dr Chen says: “the right shoe is very thin on one side”.',
        },
        {
          stem: 'When does the knee hurt?',
          options: { a: 'When Ravi sleeps', b: 'When Ravi swims', c: 'When Ravi goes down the stairs' },
          key: 'c',
          why: {
            a: 'The doctor asks about the night, and Ravi says “No”.',
            b: 'Swimming is what the doctor wants him to do.',
          },
          explanation: 'It hurts only when he dances “or walks down the stairs”.',
        },
        {
          stem: 'What must Ravi do every day?',
          options: { a: 'Swim', b: 'Dance', c: 'Buy shoes' },
          key: 'a',
          why: { b: 'He can’t dance for ten days.', c: 'He needs good shoes, but not every day.' },
          explanation: 'The doctor says: “Swim every day.”',
        },
        {
          stem: 'How can Ravi work in the next ten days?',
          options: { a: 'He can’t work at all.', b: 'He can teach from a chair.', c: 'He can dance slowly.' },
          key: 'b',
          why: {
            a: 'He asks about a chair, and the doctor says “Yes, you can”.',
            c: 'The doctor says: “Don’t dance.” Slow dance is dance too.',
          },
          explanation: 'He can sit on a chair and tell his students what to do. But he must stay on it.',
        },
      ],
    },
    {
      title: 'The paper in the box',
      skill: 'speaking',
      type: 'read_aloud',
      prompt: 'Ravi has a cream for his knee. Read the text on the paper aloud, slowly and clearly.',
      minutes: 4,
      items: [
        {
          text: 'Put a little cream on your knee in the morning and in the evening. Do not use it more than twice a day.',
          explanation:
            'Make a short stop after “evening”. The strong words are: little, cream, knee, morning, evening, twice. We do not say the k in “knee”.',
          targets: ['word:knee', 'word:twice'],
        },
        {
          text: 'Wash your hands after that. Keep the cream in a cool, dry place, and away from children.',
          explanation:
            'Each sentence tells you to do something: the voice goes down at the end. “Cool, dry place”: stop a little between the two words.',
        },
        {
          text: 'Does your knee feel hot or red? Then stop, and call your doctor.',
          explanation: 'The voice goes up at the end of the question, and down at the end of the answer.',
        },
      ],
    },
    {
      title: 'In the pharmacy',
      skill: 'speaking',
      type: 'role_turn',
      prompt: 'You have a cold, and you are in a pharmacy. Answer the pharmacist.',
      minutes: 6,
      items: [
        {
          says: 'Hello! How can I help you?',
          points: [
            {
              label: 'Say that you have a cold, or what hurts',
              any: ['cold', 'cough', 'nose', 'throat', 'headache', 'head', 'fever', 'flu'],
            },
            {
              label: 'Ask for something',
              any: [
                'do you have',
                'can i have',
                'i need',
                'i would like',
                'can you',
                'something for',
                'could i',
                'i want',
              ],
            },
          ],
          seconds: [5, 30],
          model: 'Hello. I have a cold, and my throat hurts. Do you have something for it, please?',
          explanation: 'Say the problem first: I have a cold. Then ask: Do you have something for it?',
        },
        {
          says: 'Yes, this tea is good, and these tablets are strong. Which would you like?',
          points: [
            { label: 'Choose one', any: ['tea', 'tablets', 'tablet', 'both'] },
            {
              label: 'Ask for the price, or how often you take it',
              any: ['how much', 'how often', 'how many', 'price', 'cost', 'when do i', 'when can i'],
            },
          ],
          seconds: [5, 30],
          model: 'I would like the tea, please. How much is it?',
          explanation:
            '“I would like …” is more polite than “I want …”. With one thing ask “How much is it?”, with more things “How much are they?”.',
        },
        {
          says: 'It is four fifty. Drink it three times a day. Do you have any other question?',
          points: [
            {
              label: 'Thank the person or ask one more question',
              any: ['thank', 'thanks', 'can i', 'do i', 'is it', 'before', 'after'],
            },
            {
              label: 'Say goodbye, or ask about food, work or sleep',
              any: ['goodbye', 'bye', 'nice day', 'eat', 'food', 'meal', 'work', 'sleep', 'see you', 'drink'],
            },
          ],
          seconds: [5, 30],
          model: 'Yes. Do I drink it before or after food? Thank you, and have a nice day!',
          explanation: 'A good end has a thank you and a goodbye: “Have a nice day!” You can answer: “You too!”',
        },
      ],
    },
    {
      title: 'A healthy day',
      skill: 'speaking',
      type: 'topic_talk',
      prompt:
        'Talk about a normal day in your life. When do you get up? What do you eat? How do you move? When do you sleep?',
      minutes: 6,
      seconds: [20, 60],
      points: [
        { label: 'When you get up', any: ['get up', 'wake up', 'gets up'] },
        {
          label: 'What you eat or drink',
          any: ['eat', 'breakfast', 'lunch', 'dinner', 'drink', 'cook', 'coffee', 'tea', 'fruit', 'vegetables'],
        },
        {
          label: 'How you move',
          any: [
            'walk',
            'run',
            'swim',
            'cycle',
            'bicycle',
            'bike',
            'dance',
            'sport',
            'football',
            'gym',
            'exercise',
            'yoga',
            'on foot',
            'play',
          ],
        },
        { label: 'When you sleep', any: ['sleep', 'go to bed', 'bed at', 'in bed'] },
      ],
      model:
        'I usually get up at half past six. I drink tea and eat bread with cheese and a tomato. I don’t have a car, so I walk to work, and that is twenty minutes. At lunch I often eat soup. In the evening I sometimes dance with my sister in the kitchen. I go to bed at eleven, but I am never in bed before midnight on Saturdays!',
      explanation:
        'Go through the day from the morning to the night. Use words such as usually, often, never, and say the times. Short sentences are good.',
      targets: ['grammar:adverbs-of-frequency'],
    },
  ],
};
