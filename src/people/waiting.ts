/** Why a sign-in was not even looked at. The same whether the login exists or not. */
export const waitingSentence = (seconds: number) =>
  `Sai nhiều lần liên tiếp. Xin chờ ${inWords(seconds)} rồi thử lại.`;

const inWords = (seconds: number) =>
  seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
