import { describe, expect, test } from 'vitest';
import { recognised } from '@/server/testing/recognised';

/** What the import reads from a Chinese text without markup, in names. */
function read(text: string) {
  const { names, by, recognition } = recognised(text);
  return {
    ...names,
    roles: recognition.organizations.map(({ fields }) => [fields.name, fields.role]),
    promised: recognition.commitments.map(({ fields }) => [fields.deliverable, fields.dueOn]),
    claimed: recognition.claims.map(({ fields }) => [by(fields), fields.figure, fields.unit]),
  };
}

describe('bodies', () => {
  test.each([
    ['与会者参观了山谷预防研究所和海岸青年基金会。', ['山谷预防研究所', '海岸青年基金会']],
    ['肯尼亚内政部与山谷妇女与儿童发展中心签署了协议。', ['肯尼亚内政部', '山谷妇女与儿童发展中心']],
    ['山谷边境事务局（以下简称“边事局”）发言。边事局还回答了提问。', ['山谷边境事务局']],
    ['肯尼亚教育部的代表到会。教育部愿意提供场地。', ['肯尼亚教育部']],
    ['会议在国际会议中心举行，一些研究机构和当地培训中心派人参加。', []],
    ['各国应当设立国家协调中心和联络办公室，恐怖组织不会等待。', []],
    ['各部门的部署和签署都已完成，教师们希望学会倾听。', []],
  ])('of “%s”', (text, bodies) => {
    expect(read(text).bodies).toEqual(bodies);
  });

  test('who organised and who hosted', () => {
    const { roles } = read('研讨会由山谷研究所与海岸大学共同主办、肯尼亚内政部承办。');
    expect(roles).toEqual([
      ['山谷研究所', 'organiser'],
      ['海岸大学', 'organiser'],
      ['肯尼亚内政部', 'host'],
    ]);
  });
});

describe('people', () => {
  test.each([
    ['山谷研究所高级研究员李明远说，家长应当参与。', [['李明远', '山谷研究所高级研究员']]],
    ['肯尼亚前检察官约翰·布莱克提醒各方注意。', [['约翰·布莱克', '肯尼亚前检察官']]],
    ['日本一家公司的负责人山川亮介表示，隐私要保护。', [['山川亮介', '日本一家公司的负责人']]],
    ['会议由预防研究工作处主任、教授王强主持。', [['王强', '预防研究工作处主任、教授']]],
    ['欧文·布莱克（海岸大学研究员）介绍了各地预防工作的经验。', [['欧文·布莱克', '海岸大学研究员']]],
    ['专家高度评价会议，代表方面没有意见，官员和教师参加讨论。', []],
    ['山谷通讯社北京3月6日电（记者 周文）会议已经结束。', []],
  ])('of “%s”', (text, people) => {
    expect(read(text).people).toEqual(people);
  });

  test('a name of letters with a dot is no country', () => {
    expect(read('教授马里奥·布莱克认为，预防要趁早开始才行。').countries).toEqual([]);
  });
});

describe('the meeting', () => {
  test('in a report: days without a year, the length of the meeting, “today”', () => {
    expect(
      read('昆明，2026年6月12日——6月10日开幕、为期三天的第二届山谷预防研讨会今天在云南省昆明市落下帷幕。'),
    ).toMatchObject({
      title: '第二届山谷预防研讨会',
      city: 'Kunming',
      countryCode: 'CN',
      startOn: '2026-06-10',
      endOn: '2026-06-12',
    });
  });

  test('in a report of the day after, by the day alone', () => {
    expect(
      read('本报曼谷2026年11月3日电 2日，在曼谷举行的2026年山谷预防圆桌会上，专家到场或通过视频连线参会。'),
    ).toMatchObject({
      title: '2026年山谷预防圆桌会',
      startOn: '2026-11-02',
      endOn: '2026-11-02',
      attendanceMode: 'hybrid',
    });
  });

  test.each([
    ['2026年3月4日（星期三）至5日', '2026-03-04', '2026-03-05'],
    ['2026年12月30日至2027年1月2日', '2026-12-30', '2027-01-02'],
    ['二〇二六年三月四日', '2026-03-04', '2026-03-04'],
  ])('on %s', (days, startOn, endOn) => {
    expect(read(`会议名称：山谷预防论坛\n时 间：${days}\n地 点：曼谷\n\n与会者交换了意见。`)).toMatchObject({
      title: '山谷预防论坛',
      city: 'Bangkok',
      startOn,
      endOn,
    });
  });

  test.each([
    '上届研讨会于2024年3月4日在曼谷召开。',
    '首届研讨会于2024年3月4日在曼谷召开。',
    '第三届定于2027年3月4日在曼谷举行。',
  ])('not of another one: “%s”', (text) => {
    expect(read(text)).toMatchObject({ title: null, city: null, startOn: null });
  });
});

describe('who said what', () => {
  test.each([
    ['海岸大学教授约翰·布莱克在开幕式上指出，信任比设备重要得多。', '约翰·布莱克'],
    ['与会者一致认为，信息共享要以保护隐私为前提。', '与会者'],
    ['肯尼亚代表提醒，各项措施不得损害边民的正常生活。', '肯尼亚代表'],
    ['多位代表对经费难以持续表示担忧。', '多位代表'],
    ['她主张先耐心劝导再依法处置，而不是相反。', null],
    ['海岸大学教授约翰·布莱克介绍了经验，认为同龄人的话更有分量。', '约翰·布莱克'],
  ])('“%s”', (text, sayer) => {
    expect(read(text).found.map(([own, words]) => [own, words])).toEqual([[sayer, text]]);
  });

  test.each([
    ['“出事以后才想起学校就太晚了。家长也要参与。”海岸大学教授约翰·布莱克说。', '出事以后'],
    ['海岸大学教授约翰·布莱克说：“让邻居先开口才最有效。其他都是次要的。”', '让邻居先开口'],
    ['“没有信任就没有线索，这是我们的教训”，海岸大学教授约翰·布莱克表示。', '没有信任'],
    ['“孩子们是在等队友的几分钟里被找上的。”海岸大学教授约翰·布莱克的开场白让会场安静下来。', '孩子们'],
  ])('quotes “%s”', (text, words) => {
    expect(read(text).found.map(([own, said]) => [own, said?.includes(words)])).toEqual([['约翰·布莱克', true]]);
  });

  test.each([
    '与会代表对东道主表示衷心感谢和祝贺。',
    '据主办方介绍，明年的圆桌会将移师曼谷。',
    '专家的建议已经印发给所有参会人员。',
    '信任真的比设备更重要吗，代表们问道？',
  ])('nothing of the kind in “%s”', (text) => {
    const { found, promised } = read(text);
    expect([...found, ...promised]).toEqual([]);
  });
});

describe('what is promised', () => {
  test.each([
    ['会议商定，各国将于2026年年底前设立联络点。', '2026'],
    ['一名官员在会上承诺，为试点学校提供两年经费。', null],
    ['他透露，公司将在明年4月前推出多语种举报功能。', null],
    ['会议请秘书处在2026年6月30日前汇编各国做法。', '2026-06-30'],
    ['秘书处负责在2026年6月30日前分发会议记录。', '2026-06-30'],
    ['山谷研究所宣布，将在2026年6月30日前为各国培训教师。', '2026-06-30'],
  ])('“%s”', (text, due) => {
    expect(read(text).promised.map(([, dueOn]) => dueOn)).toEqual([due]);
  });

  test.each([
    '各国将面临更大的压力和更多的风险。',
    '研讨会将于明年在曼谷举行，届时各方再谈。',
    '专家将这些做法分为三类来看待。',
  ])('nothing in “%s”', (text) => {
    expect(read(text).promised).toEqual([]);
  });
});

test('lists with Chinese numbers, by what their heading says of them', () => {
  const { found, promised } = read(
    [
      '山谷预防论坛会议纪要',
      '',
      '一、主要结论',
      '1. 学校和家庭应当及早参与预防工作。',
      '2、返回者的数据只能在必要时共享。',
      '（三）社区的作用不应被夸大；',
      '',
      '二、后续行动',
      '（一）秘书处汇编各国做法；',
      '（二）各国联络员提交材料。',
    ].join('\n'),
  );
  expect(found.map(([, text]) => text)).toEqual([
    '学校和家庭应当及早参与预防工作。',
    '返回者的数据只能在必要时共享。',
    '社区的作用不应被夸大；',
  ]);
  expect(promised.map(([text]) => text)).toEqual(['秘书处汇编各国做法', '各国联络员提交材料']);
});

test.each([
  ['去年各地通报的可疑线索同比增加27%。', [[null, '27', '%']]],
  ['来自各地的66名官员和学者出席了活动。', [[null, '66', '名']]],
  ['山谷研究所的调查显示，家长往往最后才知道。', [['山谷研究所', null, null]]],
  ['第12次会议用了3天，讨论了24小时联络点。', []],
])('what can be checked of “%s”', (text, claimed) => {
  expect(read(text).claimed).toEqual(claimed);
});

test('programmes and models by their names in quotation marks, and documents by theirs', () => {
  expect(
    read(
      '会议纪要\n\n代表们介绍了“同伴引路”模式和肯尼亚模式。“邻里守望”试点项目依据《山谷宣言》和安理会第2178（2014）号决议。',
    ),
  ).toMatchObject({
    programmes: ['邻里守望'],
    models: ['同伴引路', '肯尼亚模式'],
    documents: ['《山谷宣言》', '安理会第2178（2014）号决议'],
  });
});
