// The tables of the 256-rectangle ziggurat under exp(-x), bit for bit as in NumPy. From
// numpy/random/src/distributions/ziggurat_constants.h (BSD-3-Clause).

/** `we_double`, the widths of the rectangles: 256 float64, little-endian, base64. */
export const EXPONENTIAL_W =
  "wV2/lOxk0TwZQV2LnVhgPCtNW0my1mo8uo1bqTWTcTxzKkrl5iJ1PIB6wvuQUHg8zLd579E4ezyYvW232Ox9PDxcxknwO4A8cPbW" +
  "JNtwgTwzJtqQApiCPMpuPf6Is4M8If4LxhXFhDzDSgKd+M2FPL0rp/BAz4Y8GdAX2s3JhzxvYNNUWb6IPNI3IlWArYk8A1JdvsiX" +
  "ijzEo93dpX2LPIk/jNd7X4w8NnzxTaI9jTxac/F4ZhiOPKpPX88M8I48CTJoXdLEjzxYdWrtdkuQPPyAm0dIs5A8r/VJh/MZkTyg" +
  "30vrjH+RPOdJPukm5JE8Lv84ZdJHkjwLaCPhnqqSPEvaJqWaDJM8AoJt4tJtkzygYiHRU86TPEhncMooLpQ8Euc1X1yNlDyTC81r" +
  "+OuUPE1veCkGSpU8/b64PY6nlTzPLt3HmASWPOBoDG0tYZY8RKn6YlO9ljy7kHl5ERmXPHN5ByNudJc8coF+fG/PlzyZ1f5TGyqY" +
  "POzhKy93hJg8KsXQUIjemDxEov29UziZPDgTrULekZk8vwP/dSzrmTxKiBS+QkSaPGHSllMlnZo8ySTyRNj1mjybl0x5X06bPImP" +
  "P7O+pps8mf5Zk/n+mzyf0nCaE1ecPNtawisQr5w8++bwjvIGnTyNa9jxvV6dPFeQQmp1tp08/jF89xsOnjxEEM+DtGWePGIb4uVB" +
  "vZ48n5QC4sYUnzy1/lcrRmyfPKGpBGXCw5882TyaEZ8NoDxisQ32XTmgPPh2chwfZaA8cgBLu+OQoDw3AXEDrbygPGYveiB86KA8" +
  "FawXOVIUoTy+fXBvMEChPPt/d+EXbKE8liM9qQmYoTyDUj3dBsShPOLEqZAQ8KE8BQ6x0yccojwpo8KzTUiiPJ8Y0DuDdKI8qs2L" +
  "dMmgojxdO6VkIc2iPCEXAxGM+aI8EXb7fAomozyhG4qqnVKjPPAahZpGf6M8/O/PTAasozxtM43A3dijPMQJT/TNBaQ80GxG5tcy" +
  "pDynbHGU/F+kPMSDyPw8jaQ8pBhrHZq6pDzqRcv0FOikPPsA2YGuFaU8+LUsxGdDpTwnbzG8QXGlPPmcTms9n6U8NZMR1FvNpTwm" +
  "z1b6nfulPC4ac+MEKqY8jJtclpFYpjzu69MbRYemPN88jX4gtqY8CKZZyyTlpjz7qVARUxSnPBwE+mGsQ6c8MNF30TFzpzwKJLF2" +
  "5KKnPPcXfWvF0qc8d3LOzNUCqDwq5t+6FjOoPOcIYVmJY6g8VA+kzy6UqDyUYMxICMWoPBMV/vMW9qg84XOOBFwnqTyKgjWy2Fip" +
  "PPS7QDmOiqk8XQPH2n28qTxR6d3cqO6pPC1Z0IoQIao8kMZWNbZTqjwP89Aym4aqPHplgd/Auao8/6zKnSjtqjy1i27W0yCrPEIl" +
  "z/jDVKs8tk8ye/qIqzwQJgfbeL2rPIX9LZ1A8qs8LeBCTlMnrDykseqCslysPPsjI9hfkqw8bKWV81zIrDyAce2Dq/6sPK3yMEFN" +
  "Na08/qMe7UNsrTwKpY1TkaOtPH810ko32608m1AmtDcTrjxSpBZ8lEuuPH8j9JpPhK48eHZKFWu9rjxokVv86PauPH+8oG7LMK88" +
  "0F5RmBRrrzzl4e+zxqWvPNgJ3Qrk4K881BH5ejcOsDwbORHvNCywPKMkkp5rSrA82yYRz9xosDwPrTrPiYewPBnIM/dzprA8b5QA" +
  "qZzFsDy3z+9QBeWwPM7vC2avBLE8ShWSapwksTwrOm/szUSxPMEExIVFZbE8nq5v3QSGsTwgeKKnDaexPFoqeKZhyLE8cDObqgLq" +
  "sTyi9PCT8guyPFDlT1IzLrI8ujtA5sZQsjym2sdhr3OyPCtTQunulrI8UdtFtIe6sjxwLZYOfN6yPGVZJlnOArM80KcqC4Enszxl" +
  "yTuzlkyzPFaojPgRcrM8Q1E0nPWXszyDi416RL6zPNDerYwB5bM8re716S8MtDz4Qr3J0jO0PCzJG4XtW7Q8MpTTmIOEtDxMoV2n" +
  "mK20PCexHHsw17Q8CJW5CE8BtTyyqqxx+Cu1PFqn+AYxV7U8YUQbTP2CtTwH4Tj6Ya+1PJ69iANk3LU8eRgIlwgKtjyULnskVTi2" +
  "PDL0w2BPZ7Y87kiXSv2Wtjwee5ovZce2PAcl9LGN+LY8GNJczn0qtzzDcb3iPF23PPlxa7XSkLc803YUfUfFtzwSFG7po/q3PMO+" +
  "wCzxMLg8QnNoBjlouDyrW2nOhaC4PJU2O4Li2bg8RHXz0loUuTwOKvw0+0+5PNgajfHQjLk86tkkOurKuTx48Uk+Vgq6PDtM6EMl" +
  "S7o86oatwmiNujzERdiCM9G6PAq2A8CZFrs8D+qRULFduzxe2nbSkaa7PHfvS95U8bs8p+DCQRY+vDz0yMhC9Iy8PH+p8uwP3rw8" +
  "xTgna40xvTzsO+xvlIe9PJ/xTq9Q4L08YAkZbvI7vjzBg/Mqr5q+PErqUGfC/L48p/eRl25ivzzlxvZD/su/PC7sYrPiHMA87471" +
  "ixFWwDxOpcvNwZHAPKBIXXgx0MA8ppJDA6gRwTwqRHVneFbBPNbCs7wDn8E8fPrJoLzrwTyfkVm2Kz3CPKWqSa71k8I88BFEiuPw" +
  "wjxe98wn7lTDPGG4yMdOwcM8YhPkZpc3xDzRUUfN17nEPPZzzzzYSsU80hNz4XruxTxyv0ttZ6rGPC/G6tZQh8c8Ge3y5p+TyDyF" +
  "e0gN3OnJPPxx2lGew8s8g7t+KdnJzjw=";

/** What the other tables follow from, given the widths: see `completeTable`. */
export const EXPONENTIAL_SEED = {
  bits: 53,
  firstK: 7971545857431494,
  area: 0.003949659822581558,
  lastF: 0.00045413435384149677,
  kSteps:
    "kmlmkklklkkmmlllkmlllklllmllkmllmkllnklkmlmllllllllllllmmkllkllkklllkmlljkmlllkljlnjmkmlklmmmmlllllm" +
    "kjmlkkmkllkmllkkllllmllkmkmlklkllmkmmlllmllmkllklmlkmlklklmllkmkklmmllkklkmklmmlmlkkmllkmjmknmkljmmk" +
    "lkmkmmmklllkklmjljllmllmlklllljmlmkklmklklmllknklmkllm",
  fSteps:
    "llmmlmlmmmnlmlmnmmmmmmmmlmnmmmmmlmnmmmmmmnlmmmmlmlnmmmmmmlmmlmmnmmmmlmmmmlnmmmmnlmmlmmmmmmmmmmmmmmmm" +
    "mmmmnmmmmmmnmmmmmmmmmlmmmmnlnlnlmmmmmmmmnmmmnmmlmmmmmmmmmmmmmlmnlmnmmmlnmmlmmmlmmmmmmmmmlnlmmmmmmlmm" +
    "mmnmmmmmmmmmmmmmmmmmmlmmmnmmmmmnmlmmlmmmmmmmmmlmmmmmnmm",
};
