import { defineMessages } from './index';

/** Finding somebody by hand, on any page. */
export const lookupMessages = defineMessages({
  en: {
    box: 'Name, e-mail, phone or profile link',
    title: 'Find or paste a contact',
    none: 'Nobody by that name yet.',
    noneKey: 'Nobody with {what} yet.',
    add: 'Add {what}',
    hint: 'Paste an address, a number, a profile link or a whole signature, or type the beginning of a name.',
    results: 'Contacts found',
    close: 'Close the search',
  },
  'zh-CN': {
    box: '姓名、邮箱、电话或主页链接',
    title: '查找或粘贴联系人',
    none: '还没有叫这个名字的联系人。',
    noneKey: '还没有 {what} 对应的联系人。',
    add: '添加 {what}',
    hint: '粘贴邮箱、电话、主页链接或整段签名，或输入姓名的开头。',
    results: '找到的联系人',
    close: '关闭查找',
  },
  'zh-TW': {
    box: '姓名、電子郵件、電話或個人檔案連結',
    title: '尋找或貼上聯絡人',
    none: '還沒有叫這個名字的聯絡人。',
    noneKey: '還沒有 {what} 對應的聯絡人。',
    add: '新增 {what}',
    hint: '貼上電子郵件、電話、個人檔案連結或整段簽名，或輸入姓名的開頭。',
    results: '找到的聯絡人',
    close: '關閉尋找',
  },
});
