/** The mean of squares, summed in double precision so that only the numbers are compared and not the way of summing. */
export const meanSquare = (numbers) => numbers.reduce((total, x) => total + x * x, 0) / numbers.length;
