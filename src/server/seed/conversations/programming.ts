import { haiku, mini, type SeedConversation } from '../seed-conversation.ts';

export const programming: readonly SeedConversation[] = [
  {
    title: 'Why my average came out wrong',
    daysAgo: 0,
    time: '07:40',
    voice: {
      ...haiku,
      attempts: [
        { provider: 'openai', outcome: 'rate_limited', ms: 1_210 },
        { provider: 'anthropic', outcome: 'answered', ms: 640 },
      ],
    },
    turns: [
      {
        ask: 'For a small set of quiz scores, should I report the mean or the median?',
        answer: `For five scores, report both and say what each one tells.

- **Mean**: the sum divided by how many. One very low score pulls it down.
- **Median**: the middle score once they stand in order. One very low score hardly moves it.

With 3, 8, 8, 9 and 9 the mean is 7.4 and the median is 8. The gap of 0.6 is itself information: it says that one score is unlike the others.`,
      },
      {
        ask: 'Now I want to read the scores from a file, one number on each line. How do I do that in Python?',
        answer: `Open the file in a \`with\` block, so that Python closes it for you, and turn each line into a number:

\`\`\`python
def read_scores(path):
    with open(path, encoding="utf-8") as lines:
        return [int(line) for line in lines if line.strip()]
\`\`\`

The condition at the end skips empty lines. Without it, an empty last line would make \`int("")\` fail with a \`ValueError\`.`,
      },
      {
        ask: 'My quiz average comes out as 7, but the lesson says 7.4. Why?',
        answer: `Your sum is right. The division is what loses the .4: \`//\` throws the decimals away and keeps only the whole part.

\`\`\`python
def average(scores):
    total = sum(scores)          # 37
    count = len(scores)          # 5
    return total / count         # 7.4, not 7
\`\`\`

| Operator | 37 and 5 give | Use it when you want |
|---|---|---|
| \`/\` | 7.4 | the exact average |
| \`//\` | 7 | full groups, such as boxes of five |
| \`%\` | 2 | what is left over |

A quick check that never fails: multiply back. 7 × 5 is 35, and you had 37 points, so two points went missing.`,
      },
      {
        ask: 'And what happens when the list is empty, because nobody took the quiz?',
        answer: `Then \`len(scores)\` is 0 and the division fails with a \`ZeroDivisionError\`. Decide what an empty quiz should mean before you write the code:

1. **There is no average.** Return \`None\` and let the page say “no results yet”. This is the honest choice.
2. **The caller made a mistake.** Raise an error with a clear sentence.
3. **Zero.** Tempting, but wrong: a class where everybody scored 0 would look the same as a class that never took the quiz.

\`\`\`python
def average(scores):
    if not scores:
        return None
    return sum(scores) / len(scores)
\`\`\``,
      },
    ],
    notes: [
      {
        title: 'Three kinds of division',
        content:
          'One slash divides exactly, two slashes keep only the whole groups, and the percent sign gives what is left over. To check a result, multiply back: the number you started with must come out again.',
      },
    ],
  },
  {
    title: 'A loop that never ends',
    daysAgo: 16,
    time: '19:20',
    voice: mini,
    turns: [
      {
        ask: 'My program counts down from 10 and then it just goes on with -1, -2, -3. I used while n != 0 and I subtract 3 each time.',
        answer: `Follow \`n\` by hand and you will see it jump over the finish:

| Round | \`n\` before | \`n != 0\` | \`n\` after |
|---|---|---|---|
| 1 | 10 | true | 7 |
| 2 | 7 | true | 4 |
| 3 | 4 | true | 1 |
| 4 | 1 | true | −2 |

It is never exactly 0, so the condition is true for ever. Ask for a *range* rather than a point:

\`\`\`python
n = 10
while n > 0:
    print(n)
    n -= 3
\`\`\`

Rule of thumb: if a value moves in steps, compare with \`<\` or \`>\`, not with \`!=\`.`,
      },
      {
        ask: 'Would a for loop have saved me from that?',
        answer: `Yes. \`range\` knows where to stop, whatever the step is:

\`\`\`python
for n in range(10, 0, -3):
    print(n)        # 10, 7, 4, 1
\`\`\`

Use \`for\` when you know the steps before you start, and \`while\` when only the work itself can tell you that you are done, for example “until the guess is close enough”.`,
      },
    ],
  },
];
