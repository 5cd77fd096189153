/** Surnames of two characters, simplified: their reading is one part of the name (欧阳锋: OUYANG FENG). */
const COMPOUND = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 ' +
    '公孙 慕容 仲孙 钟离 锺离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 ' +
    '谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 西门 第五 南荣 东里 即墨 达奚 褚师 纳兰 ' +
    '完颜 耶律 贺兰 贺若 宿勤 独吉 爱新 叶赫 那拉 钮祜 尔朱 斛律 长鱼 屈突 乞伏 秃发 哥舒 仆固'
  ).split(' '),
);

/** How many of a Chinese name's characters are its surname: 2 for a compound one with a given name after it, else 1. */
export const surnameLength = (characters: readonly string[]): 1 | 2 =>
  characters.length > 2 && COMPOUND.has(characters.slice(0, 2).join('')) ? 2 : 1;
