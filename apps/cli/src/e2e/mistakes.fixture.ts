/** Something that a user types wrongly, and the answer. */
export interface Mistake {
  /** With _ for a space inside an argument. */
  readonly args: string;
  readonly error: string;
  readonly hint?: string;
}

/** Mistakes that are found before anything is loaded or written. */
export const mistakes: readonly Mistake[] = [
  { args: "trian mnist", error: "unknown command 'trian'", hint: "did you mean train?" },
  {
    args: "train mnits",
    error: 'there is no data set "mnits"',
    hint: "did you mean mnist or kmnist or emnist?",
  },
  { args: "train fashion", error: 'there is no data set "fashion"', hint: "did you mean fashion-mnist?" },
  {
    args: "train xyz",
    error: 'there is no data set "xyz"',
    hint: "gradkit datasets lists them; or name a .csv file or a folder of images",
  },
  {
    args: "train spiral mnist",
    error: "too many arguments for 'train'. Expected 1 argument but got 2",
    hint: "gradkit train --help shows what it takes",
  },
  { args: "train spiral --epoch 3", error: "unknown option '--epoch'", hint: "did you mean --epochs?" },
  {
    args: "train spiral --epochs",
    error: "option '--epochs <n>' argument missing",
    hint: "gradkit train --help shows what it takes",
  },
  {
    args: "train spiral --epochs 2.5",
    error: '--epochs is "2.5", but must be a whole number of at least 1, such as 5',
  },
  {
    args: "train spiral --batch 0",
    error: '--batch is "0", but must be a whole number of at least 1, such as 64',
  },
  { args: "train spiral --lr fast", error: '--lr is "fast", but must be a number above 0, such as 0.001' },
  { args: "train spiral --lr -0.1", error: '--lr is "-0.1", but must be a number above 0, such as 0.001' },
  {
    args: "train spiral --learning-rate NaN",
    error: '--lr is "NaN", but must be a number above 0, such as 0.001',
  },
  {
    args: "train spiral --optimizer adm",
    error:
      '--optimizer is "adm", but must be adam, adamW, adamax, adaBelief, adadelta, adafactor, adagrad, adopt, lamb, lars, lion, muon, nadam, radam, rmsprop, sgd or yogi',
    hint: "did you mean adam or adamW or nadam?",
  },
  {
    args: "train spiral --activation tahn",
    error: '--activation is "tahn", but must be relu, sigmoid or tanh',
    hint: "did you mean tanh?",
  },
  {
    args: "train spiral --hidden 30,x",
    error:
      '--hidden is "30,x", but must be whole numbers from 1 to 100,000 with commas between, such as 300,100, or none',
  },
  {
    args: "train spiral --momentum 0.9",
    error: "--momentum is given, but adam has none",
    hint: "add --optimizer lars or muon or rmsprop or sgd",
  },
  {
    args: "train mnist --layers dens",
    error: '--layers, layer 1 "dens": there is no layer "dens"',
    hint: "did you mean dense?",
  },
  {
    args: "train mnist --layers conv2d_6_40,flatten,dense_10",
    error:
      '--layers, layer 1 "conv2d 6 40": conv2d: a window that spans [40, 40] does not fit into an image of [28, 28] with padding. Use a smaller window or more padding',
    hint: "what comes in is 28x28x1",
  },
  {
    args: "train mnist --layers dense_10 --hidden 5",
    error: "--hidden is given, but --layers already says what the network is made of",
    hint: "leave one of them out",
  },
  {
    args: "train spiral --layers lenet",
    error:
      '--layers, layer 1 "conv2d 6 5 padding=2": conv2d: needs images of shape [batch, height, width, channels], but got [1, 2]',
    hint: "what comes in is 2",
  },
  {
    args: "train spiral --weight-decay -1",
    error: '--weight-decay is "-1", but must be a number of at least 0, such as 0.01',
  },
  {
    args: "train spiral --schedule cosin",
    error: '--schedule is "cosin", but must be constant, cosine, linear or oneCycle',
    hint: "did you mean cosine or constant?",
  },
  {
    args: "summary --input 28x",
    error: '--input is "28x", but must be lengths with an x between, such as 28x28x1',
  },
  {
    args: "train spiral --validation 1",
    error: '--validation is "1", but must be a number from 0 up to, but not including, 1, such as 0.1',
  },
  {
    args: "train spiral --samples 3 --validation 0.9",
    error: "--validation 0.9 leaves none of 3 rows to train on",
  },
  {
    args: "train mnist --data /nonexistent",
    error: '--data names "/nonexistent", which does not exist',
    hint: "name a folder that holds mnist/, or leave --data out",
  },
  { args: "help trian", error: "unknown command 'trian'", hint: "did you mean train?" },
  { args: "--jsn", error: "unknown option '--jsn'", hint: "gradkit --help lists the commands" },
  {
    args: "train spiral --samples 1e9",
    error: '--samples is "1e9", but must be a whole number from 1 to 10,000,000',
  },
  {
    args: "train spiral --threads 0",
    error: '--threads is "0", but must be a whole number from 1 to 16',
  },
  { args: "train spiral --clip -1", error: '--clip is "-1", but must be a number above 0, such as 0.001' },
  {
    args: "train spiral --until val.accuracy_>_2",
    error: "--until watches the validation rows, but there are none",
    hint: "add --validation 0.1",
  },
  {
    args: "train spiral --layers mpl",
    error: '--layers, layer 1 "mpl": there is no layer "mpl"',
    hint: "did you mean mlp or simpleRnn or upsample1d?",
  },
  {
    args: "train spiral --layers dense_3;_relu",
    error: '--layers, layer 1 "dense 3; relu": ";" has no place in a layer',
    hint: 'write words with commas between, such as "dense 300, relu, dense 10"',
  },
  {
    args: "train spiral --layers dense_3,,_dense_3",
    error: '--layers, layer 2 "": there is no layer here',
    hint: 'write for example --layers "dense 300, relu, dense 10"',
  },
  {
    args: "train synthetic-digits --layers dense_10,_conv2d_4_3",
    error:
      '--layers, layer 2 "conv2d 4 3": conv2d: needs images of shape [batch, height, width, channels], but got [1, 10]',
    hint: "what comes in is 10",
  },
  {
    args: "train spiral --run-dir _",
    error: "--run-dir names nothing",
    hint: "name a path after --run-dir, or leave it out",
  },
  {
    args: "train spiral --no-save --run-dir x",
    error: "--no-save and --run-dir contradict each other",
    hint: "leave one of them out",
  },
  {
    args: "train spiral --overwrite",
    error: "--overwrite is given, but not which run to replace",
    hint: "name its folder with --run-dir, or leave --overwrite out: every run has a folder of its own",
  },
  {
    args: "train caf\uFFFD.csv --target a",
    error: '"caf\uFFFD.csv" holds bytes that are no UTF-8, which Node cannot pass on',
    hint: "rename the file or folder, or go into the folder (cd) and name what is inside",
  },
  {
    args: "sweep spiral --set lr=1,2 --epochs 3",
    error: "unknown option '--epochs'",
    hint: "gradkit sweep --help shows its options; those of train stand behind --, such as -- --epochs 5",
  },
  {
    args: "sweep spiral --set lr=1,2 -- --lr 3",
    error: "--learning-rate is given behind --, but --set varies it",
    hint: "leave one of them out",
  },
  {
    args: "sweep spiral --set lr=1,2 -- --seed 3",
    error: "--seed is given for every run of the sweep",
    hint: "leave it out: say --seeds 3 before the -- for three of them",
  },
  {
    args: "sweep synthetic-digits --set layers=dense_10;dense_9",
    error: "--layers ends in 9 numbers, but there are 10 classes",
    hint: "end with dense 10",
  },
  {
    args: "sweep spiral --set lr=1..1000+1 --set batch=1..1000+1",
    error: "--set and --seeds ask for 1,000,000 runs, more than 10,000",
    hint: "give fewer values",
  },
  { args: "datasets lst", error: 'gradkit datasets has no command "lst"', hint: "did you mean list?" },
  {
    args: "datasets mnist",
    error: 'gradkit datasets has no command "mnist"',
    hint: "did you mean gradkit datasets info mnist?",
  },
  { args: "new _", error: "the folder names nothing", hint: "name a path" },
  {
    args: "new package.json",
    error: "package.json is a file",
    hint: "name a folder that does not exist yet",
  },
  {
    args: "import src",
    error: "src is a folder, not a file",
    hint: "name an .onnx file",
  },
  {
    args: "find-rate spiral --from 1 --to 0.1",
    error: "--from is 1, but must be below --to, which is 0.1",
    hint: "give a smaller --from, such as 1e-6",
  },
];
