namespace Sijil.Sandbox.Residents;

/// <summary>The names that people of one part of the world bear, in Arabic and in English.</summary>
internal sealed class NamePool(string men, string women, string families)
{
    public PersonName[] Men { get; } = PersonName.List(men);
    public PersonName[] Women { get; } = PersonName.List(women);
    public PersonName[] Families { get; } = PersonName.List(families);

    public static readonly NamePool Arab = new(
        "محمد Mohammed, أحمد Ahmed, علي Ali, سالم Salem, راشد Rashid, خالد Khalid, عبدالله Abdulla, سعيد Saeed, حمد Hamad, سيف Saif, يوسف Yousif, ماجد Majid, عمر Omar, حسن Hassan, حسين Hussain, ناصر Nasser, طارق Tariq, كريم Karim, سامي Sami, زياد Ziad, فيصل Faisal, بدر Badr, جاسم Jassim, هشام Hisham, وليد Walid, عادل Adel, أنس Anas, رامي Rami, نبيل Nabil, ياسر Yasser, منصور Mansoor, سلطان Sultan",
        "مريم Maryam, فاطمة Fatima, عائشة Aisha, نورة Noura, ميثاء Maitha, شمة Shamma, حصة Hessa, لطيفة Latifa, موزة Moza, سارة Sara, هند Hind, ريم Reem, ليلى Layla, سلمى Salma, نوال Nawal, دانة Dana, هالة Hala, رنا Rana, لينا Lina, سلامة Salama, خديجة Khadija, آمنة Amna, شيخة Shaikha, علياء Alia, نجلاء Najla, منى Mona, هدى Huda, أسماء Asma, زينب Zainab, جميلة Jameela",
        "إبراهيم Ibrahim, خليفة Khalifa, سليمان Sulaiman, حمدان Hamdan, عبيد Obaid, جمعة Juma, غانم Ghanim, ثاني Thani, مبارك Mubarak, مطر Matar, هلال Hilal, عيسى Essa, صالح Saleh, داود Dawood, قاسم Qasim, مراد Murad, منير Munir, فاروق Farouk, شاكر Shaker, نصار Nassar, حداد Haddad, خوري Khoury, بركات Barakat, عطية Attia, زيدان Zidan, حمودة Hammouda, صبري Sabri, رضوان Radwan");

    public static readonly NamePool Indian = new(
        "راجيش Rajesh, سوريش Suresh, أنيل Anil, فيجاي Vijay, أرجون Arjun, سانجاي Sanjay, رافي Ravi, براكاش Prakash, كيران Kiran, موهان Mohan, ديباك Deepak, مانوج Manoj, أشوك Ashok, نافين Naveen, جوزيف Joseph, توماس Thomas, هاري Hari, غوبال Gopal, أميت Amit, فينود Vinod, كمال Kamal, بيجو Biju, شيام Shyam, نيمال Nimal",
        "لاكشمي Lakshmi, بريا Priya, أنجالي Anjali, ديفيا Divya, ميرا Meera, سونيتا Sunita, كافيتا Kavita, نيها Neha, بوجا Pooja, ريخا Rekha, شانتي Shanti, جيا Jaya, سيتا Sita, أنيتا Anita, ماري Mary, سوشما Sushma, بينا Beena, رادها Radha, غيتا Geeta, أوشا Usha, سميتا Smita, دينا Deena",
        "ناير Nair, مينون Menon, كومار Kumar, شارما Sharma, باتيل Patel, ريدي Reddy, راو Rao, جورج George, فارغيز Varghese, بيلاي Pillai, سينغ Singh, غوبتا Gupta, جوشي Joshi, ديساي Desai, فيرنانديز Fernandes, ثابا Thapa, غورونغ Gurung, بيريرا Perera, سيلفا Silva, فرناندو Fernando, راي Rai, بانديت Pandit");

    public static readonly NamePool SouthAsian = new(
        "عمران Imran, بلال Bilal, فهد Fahad, حمزة Hamza, عثمان Usman, عاصف Asif, ناديم Nadeem, شهزاد Shahzad, طاهر Tahir, رضا Raza, كامران Kamran, عدنان Adnan, جاويد Javed, رفيق Rafiq, منير Munir, شفيق Shafiq, عارف Arif, سهيل Sohail, وقار Waqar, فاروق Farooq, جمال Jamal, كبير Kabir",
        "صائمة Saima, نادية Nadia, رابعة Rabia, فرح Farah, سعدية Sadia, ثناء Sana, حنا Hina, عفت Iffat, روبينا Rubina, شازية Shazia, مهوش Mehwish, عظمى Uzma, نسرين Nasreen, رخسانة Rukhsana, تسليمة Taslima, شبنم Shabnam, كلثوم Kulsum, ياسمين Yasmin, بشرى Bushra, نوشين Nosheen",
        "خان Khan, مالك Malik, شيخ Sheikh, قريشي Qureshi, بت Butt, تشودري Chaudhry, مغل Mughal, أنصاري Ansari, صديقي Siddiqui, رحمن Rahman, حسين Hossain, إسلام Islam, أختر Akhtar, ميا Miah, عالم Alam, بيغ Baig, ميرزا Mirza, نقوي Naqvi, زيدي Zaidi, سركار Sarkar");

    public static readonly NamePool Filipino = new(
        "خوسيه Jose, خوان Juan, مارك Mark, جون John, أنجيلو Angelo, كارلو Carlo, رامون Ramon, رودل Rodel, جيرالد Gerald, أرنولد Arnold, ميغيل Miguel, رونالد Ronald, جاي Jay, ألدرين Aldrin, دانتي Dante, إدوين Edwin",
        "ماريا Maria, آنا Ana, روزا Rosa, جيسا Jessa, غريس Grace, جوي Joy, أنجيليكا Angelica, كريستين Kristine, ليزا Liza, مارسيل Maricel, شيرلي Shirley, روويينا Rowena, جانيس Janice, أيلين Aileen, كارين Karen, ديانا Diana",
        "سانتوس Santos, رييس Reyes, كروز Cruz, باوتيستا Bautista, أوكامبو Ocampo, غارسيا Garcia, ميندوزا Mendoza, توريس Torres, فلوريس Flores, راموس Ramos, أكينو Aquino, فيلانويفا Villanueva, ديلا كروز Dela Cruz, سالازار Salazar, مانالو Manalo, باسكوال Pascual");

    public static readonly NamePool Western = new(
        "جيمس James, توماس Thomas, لوكاس Lucas, بيير Pierre, ماركو Marco, دانييل Daniel, ديفيد David, أوليفر Oliver, لويس Louis, هنري Henry, بول Paul, ستيفان Stefan, أندرو Andrew, جورج George, ماتيو Matteo, فيليب Philip, إيثان Ethan, سايمون Simon",
        "كلير Claire, إيما Emma, صوفي Sophie, آنا Anna, جوليا Giulia, شارلوت Charlotte, أوليفيا Olivia, هيلين Helen, لورا Laura, مارتا Marta, نتالي Natalie, إيزابيل Isabelle, كيت Kate, لوسي Lucy, إيلينا Elena, أليس Alice, هانا Hannah, روث Ruth",
        "مارتن Martin, سميث Smith, براون Brown, ويلسون Wilson, تايلور Taylor, دوبوا Dubois, برنار Bernard, روسي Rossi, فيراري Ferrari, مولر Mueller, شميت Schmidt, فيشر Fischer, كوبر Cooper, ووكر Walker, فان ديك van Dyk, بوثا Botha, كامبل Campbell, ريد Reid, مورو Moreau, كونتي Conti");

    public static readonly NamePool Slavic = new(
        "إيفان Ivan, أليكسي Alexei, ديمتري Dmitri, سيرغي Sergei, أندريه Andrei, ميخائيل Mikhail, بافل Pavel, أوليغ Oleg, ماكسيم Maxim, رومان Roman, فيكتور Viktor, نيكولاي Nikolai",
        "إيلينا Elena, أولغا Olga, ناتاليا Natalia, إيرينا Irina, تاتيانا Tatiana, يوليا Yulia, كسينيا Ksenia, داريا Daria, آنا Anna, ماريا Maria, سفيتلانا Svetlana, فيكتوريا Viktoria",
        "إيفانوف Ivanov, بيتروف Petrov, سميرنوف Smirnov, فولكوف Volkov, موروزوف Morozov, كوفالينكو Kovalenko, شيفتشينكو Shevchenko, بونداريف Bondarev, أورلوف Orlov, ليبيديف Lebedev, بافلينكو Pavlenko, زايتسيف Zaitsev");

    public static readonly NamePool Chinese = new(
        "وي Wei, جون Jun, مينغ Ming, لي Li, هاو Hao, تاو Tao, بو Bo, لونغ Long, جيان Jian, كاي Kai, تشن Chen, يانغ Yang",
        "لينغ Ling, مي Mei, يان Yan, شيا Xia, جينغ Jing, هوا Hua, لان Lan, يو Yu, نا Na, فانغ Fang, تينغ Ting, رو Ru",
        "وانغ Wang, لي Li, تشانغ Zhang, ليو Liu, تشن Chen, يانغ Yang, هوانغ Huang, تشاو Zhao, وو Wu, تشو Zhou, شو Xu, سون Sun");

    public static readonly NamePool African = new(
        "تشيدي Chidi, إيميكا Emeka, تاديسي Tadesse, داويت Dawit, كيبيت Kibet, أوتينو Otieno, جوزيف Joseph, صامويل Samuel, إبراهيم Ibrahim, موسى Musa, بيتر Peter, عبدي Abdi, تيسفاي Tesfaye, كوفي Kofi",
        "أمينة Amina, نجوزي Ngozi, تيجيست Tigist, هيروت Hirut, وانجيرو Wanjiru, أكيني Akinyi, غريس Grace, ميريام Miriam, فيث Faith, سلام Selam, زهرة Zahra, مارثا Martha, روث Ruth, بلسنغ Blessing",
        "أوكافور Okafor, أديبايو Adebayo, بيلو Bello, كاماو Kamau, موانجي Mwangi, أوتشينغ Ochieng, تيكلي Tekle, هايلي Haile, أبيبي Abebe, موكاسا Mukasa, أوكيلو Okello, نيامبورا Nyambura, إيزي Eze, كيبروتيش Kiprotich");

    public static readonly NamePool Persian = new(
        "رضا Reza, أمير Amir, حسين Hossein, مهدي Mehdi, علي Ali, فرهاد Farhad, بهرام Bahram, كاوه Kaveh, محمد Mehmet, مصطفى Mustafa, أمره Emre, مراد Murat, جان Can, داريوش Dariush",
        "ليلى Leila, شيرين Shirin, نازنين Nazanin, مريم Maryam, سارا Sara, مينا Mina, بريسا Parisa, عائشة Ayse, إليف Elif, زينب Zeynep, فاطمة Fatma, نرجس Narges, آزاده Azadeh, دفنه Defne",
        "أحمدي Ahmadi, كريمي Karimi, حسيني Hosseini, رضائي Rezaei, موسوي Mousavi, كاظمي Kazemi, تهراني Tehrani, يلماز Yilmaz, دمير Demir, كايا Kaya, شاهين Sahin, أوزتورك Ozturk, آيدين Aydin, صادقي Sadeghi");
}
