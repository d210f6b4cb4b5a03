"""Names of places that are none of the 31, and what makes a name one, as data."""

CITIES = """
    shenzhen; zhuhai; foshan; dongguan; huizhou; zhongshan; shantou; zhanjiang; suzhou; wuxi; nantong;
    changzhou; xuzhou; yangzhou; yancheng; taizhou; zhenjiang; lianyungang; suqian; ningbo; wenzhou;
    jiaxing; shaoxing; jinhua; yiwu; huzhou; qingdao; yantai; weifang; linyi; zibo; jining; xiamen;
    quanzhou; zhangzhou; longyan; ningde; putian; dalian; anshan; daqing; qiqihar; tangshan; baoding;
    cangzhou; langfang; xiong'an; xiongan; handan; luoyang; nanyang; xuchang; zhoukou; yichang;
    xiangyang; jingzhou; wuhu; bengbu; anqing; chuzhou; ganzhou; jiujiang; shangrao; yueyang;
    zhuzhou; hengyang; changde; mianyang; yibin; luzhou; deyang; nanchong; zunyi; bijie; liupanshui;
    qujing; yuxi; dali; lijiang; kunshan; jiangyin; liuzhou; guilin; beihai; sanya; danzhou; baotou;
    ordos; yulin; xianyang; baoji; yan'an; shigatse; nyingchi; kashgar; karamay; pudong; binhai;
    qianhai; hengqin; haidian; golmud; lianjiang; jinjiang;
    深圳; 珠海; 佛山; 东莞; 惠州; 汕头; 湛江; 江门; 肇庆; 茂名; 揭阳; 潮州; 清远; 韶关; 梅州; 苏州; 无锡; 南通;
    常州; 徐州; 扬州; 盐城; 泰州; 镇江; 淮安; 连云港; 宿迁; 宁波; 温州; 嘉兴; 绍兴; 台州; 金华; 湖州; 衢州;
    舟山; 丽水; 青岛; 烟台; 潍坊; 临沂; 淄博; 济宁; 威海; 东营; 德州; 聊城; 菏泽; 滨州; 枣庄; 厦门; 泉州; 漳州;
    龙岩; 宁德; 莆田; 三明; 大连; 鞍山; 抚顺; 锦州; 营口; 大庆; 齐齐哈尔; 牡丹江; 佳木斯; 延边; 通化; 四平;
    唐山; 保定; 沧州; 廊坊; 邯郸; 邢台; 秦皇岛; 雄安; 洛阳; 南阳; 许昌; 周口; 商丘; 驻马店; 信阳; 开封; 焦作;
    宜昌; 襄阳; 荆州; 黄冈; 孝感; 十堰; 恩施; 芜湖; 蚌埠; 安庆; 滁州; 阜阳; 马鞍山; 宣城; 亳州; 赣州; 九江;
    上饶; 宜春; 岳阳; 株洲; 衡阳; 常德; 湘潭; 郴州; 绵阳; 宜宾; 泸州; 德阳; 南充; 达州; 凉山; 遵义; 毕节;
    六盘水; 黔南; 黔东南; 黔西南; 曲靖; 玉溪; 大理; 丽江; 红河; 昆山; 江阴; 义乌; 柳州; 桂林; 玉林; 三亚; 儋州;
    包头; 鄂尔多斯; 赤峰; 呼伦贝尔; 榆林; 咸阳; 宝鸡; 渭南; 延安; 汉中; 日喀则; 林芝; 昌都; 山南; 喀什; 克拉玛依;
    伊犁; 昌吉; 阿克苏; 海西; 海东; 海北州; 玉树; 酒泉; 天水; 庆阳; 张掖; 嘉峪关; 临夏; 吴忠; 石嘴山; 大同; 临汾;
    运城; 晋中; 吕梁; 浦东; 滨海新区; 前海; 横琴
"""
"""Cities beside the capitals of provinces; a name that is also a common word is left out."""

INITIALS = "北=北京; 上=上海; 广=广东; 川=四川; 黔=贵州; 滇=云南; 陕=陕西; 甘=甘肃"
"""Initials of provinces in lists (北上两地) beside those of `Province.abbr_zh`."""

OF_A_CITY = "city; 市"
"""Words after the name of a municipality that leave it what it is."""

GROUPS = """
    东北三省=辽吉黑; 东三省=辽吉黑; 东北三个省=辽吉黑; 中部六省=晋皖赣豫鄂湘; 中部六个省=晋皖赣豫鄂湘;
    四个直辖市=京津沪渝; 四大直辖市=京津沪渝; 四直辖市=京津沪渝; 五个自治区=蒙桂藏宁新; 五大自治区=蒙桂藏宁新;
    长三角三省一市=沪苏浙皖; 三省一市=沪苏浙皖; 西北五省=陕甘青宁新; 西北五省区=陕甘青宁新;
    three north eastern provinces=辽吉黑; three northeastern provinces=辽吉黑;
    three northeast provinces=辽吉黑; three provinces of the north east=辽吉黑;
    three provinces of the northeast=辽吉黑; three provinces in the northeast=辽吉黑;
    three provinces of china's northeast=辽吉黑; three provinces in china's northeast=辽吉黑;
    six central provinces=晋皖赣豫鄂湘; four municipalities=京津沪渝;
    两广=粤桂; 两湖=鄂湘; 川渝=川渝; 江浙沪=苏浙沪; 江浙=苏浙; 云贵=云贵; 陕甘宁=陕甘宁; 云贵川=云贵川;
    four provincial level municipalities=京津沪渝; four centrally administered municipalities=京津沪渝;
    five autonomous regions=蒙桂藏宁新
"""
"""Groups of provinces that are named by how many they are, and who they are, by `abbr_zh`."""
