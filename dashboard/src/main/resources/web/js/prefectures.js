const NORTH_TO_SOUTH = `
  hokkaido aomori iwate miyagi akita yamagata fukushima
  ibaraki tochigi gunma saitama chiba tokyo kanagawa
  niigata toyama ishikawa fukui yamanashi nagano gifu shizuoka aichi
  mie shiga kyoto osaka hyogo nara wakayama
  tottori shimane okayama hiroshima yamaguchi
  tokushima kagawa ehime kochi
  fukuoka saga nagasaki kumamoto oita miyazaki kagoshima okinawa
`;

export const PREFECTURES = NORTH_TO_SOUTH.trim()
  .split(/\s+/)
  .map((shape, index) => ({ shape, region: `JP-${String(index + 1).padStart(2, '0')}` }));
