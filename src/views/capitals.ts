/**
 * The zone of each State's capital, by the three letters of ISO 3166, from the zone table of the IANA (zone.tab): what a party's clock shows
 * where its organisation's annex names no zone. No outcome rests on it.
 */
const table = [
  'AFG Asia/Kabul, ALB Europe/Tirane, DZA Africa/Algiers, AND Europe/Andorra, AGO Africa/Luanda, ATG America/Antigua',
  'ARG America/Argentina/Buenos_Aires, ARM Asia/Yerevan, AUS Australia/Sydney, AUT Europe/Vienna, AZE Asia/Baku',
  'BHS America/Nassau, BHR Asia/Bahrain, BGD Asia/Dhaka, BRB America/Barbados, BLR Europe/Minsk, BEL Europe/Brussels',
  'BLZ America/Belize, BEN Africa/Porto-Novo, BTN Asia/Thimphu, BOL America/La_Paz, BIH Europe/Sarajevo',
  'BWA Africa/Gaborone, BRA America/Sao_Paulo, BRN Asia/Brunei, BGR Europe/Sofia, BFA Africa/Ouagadougou',
  'BDI Africa/Bujumbura, CPV Atlantic/Cape_Verde, KHM Asia/Phnom_Penh, CMR Africa/Douala, CAN America/Toronto',
  'CAF Africa/Bangui, TCD Africa/Ndjamena, CHL America/Santiago, CHN Asia/Shanghai, COL America/Bogota, COM Indian/Comoro',
  'COG Africa/Brazzaville, COD Africa/Kinshasa, CRI America/Costa_Rica, CIV Africa/Abidjan, HRV Europe/Zagreb',
  'CUB America/Havana, CYP Asia/Nicosia, CZE Europe/Prague, DNK Europe/Copenhagen, DJI Africa/Djibouti',
  'DMA America/Dominica, DOM America/Santo_Domingo, ECU America/Guayaquil, EGY Africa/Cairo, SLV America/El_Salvador',
  'GNQ Africa/Malabo, ERI Africa/Asmara, EST Europe/Tallinn, SWZ Africa/Mbabane, ETH Africa/Addis_Ababa, FJI Pacific/Fiji',
  'FIN Europe/Helsinki, FRA Europe/Paris, GAB Africa/Libreville, GMB Africa/Banjul, GEO Asia/Tbilisi, DEU Europe/Berlin',
  'GHA Africa/Accra, GRC Europe/Athens, GRD America/Grenada, GTM America/Guatemala, GIN Africa/Conakry, GNB Africa/Bissau',
  'GUY America/Guyana, HTI America/Port-au-Prince, HND America/Tegucigalpa, HUN Europe/Budapest, ISL Atlantic/Reykjavik',
  'IND Asia/Kolkata, IDN Asia/Jakarta, IRN Asia/Tehran, IRQ Asia/Baghdad, IRL Europe/Dublin, ISR Asia/Jerusalem',
  'ITA Europe/Rome, JAM America/Jamaica, JPN Asia/Tokyo, JOR Asia/Amman, KAZ Asia/Almaty, KEN Africa/Nairobi',
  'KIR Pacific/Tarawa, PRK Asia/Pyongyang, KOR Asia/Seoul, KWT Asia/Kuwait, KGZ Asia/Bishkek, LAO Asia/Vientiane',
  'LVA Europe/Riga, LBN Asia/Beirut, LSO Africa/Maseru, LBR Africa/Monrovia, LBY Africa/Tripoli, LIE Europe/Vaduz',
  'LTU Europe/Vilnius, LUX Europe/Luxembourg, MDG Indian/Antananarivo, MWI Africa/Blantyre, MYS Asia/Kuala_Lumpur',
  'MDV Indian/Maldives, MLI Africa/Bamako, MLT Europe/Malta, MHL Pacific/Majuro, MRT Africa/Nouakchott',
  'MUS Indian/Mauritius, MEX America/Mexico_City, FSM Pacific/Pohnpei, MDA Europe/Chisinau, MCO Europe/Monaco',
  'MNG Asia/Ulaanbaatar, MNE Europe/Podgorica, MAR Africa/Casablanca, MOZ Africa/Maputo, MMR Asia/Yangon',
  'NAM Africa/Windhoek, NRU Pacific/Nauru, NPL Asia/Kathmandu, NLD Europe/Amsterdam, NZL Pacific/Auckland',
  'NIC America/Managua, NER Africa/Niamey, NGA Africa/Lagos, MKD Europe/Skopje, NOR Europe/Oslo, OMN Asia/Muscat',
  'PAK Asia/Karachi, PLW Pacific/Palau, PAN America/Panama, PNG Pacific/Port_Moresby, PRY America/Asuncion',
  'PER America/Lima, PHL Asia/Manila, POL Europe/Warsaw, PRT Europe/Lisbon, QAT Asia/Qatar, ROU Europe/Bucharest',
  'RUS Europe/Moscow, RWA Africa/Kigali, KNA America/St_Kitts, LCA America/St_Lucia, VCT America/St_Vincent',
  'WSM Pacific/Apia, SMR Europe/San_Marino, STP Africa/Sao_Tome, SAU Asia/Riyadh, SEN Africa/Dakar, SRB Europe/Belgrade',
  'SYC Indian/Mahe, SLE Africa/Freetown, SGP Asia/Singapore, SVK Europe/Bratislava, SVN Europe/Ljubljana',
  'SLB Pacific/Guadalcanal, SOM Africa/Mogadishu, ZAF Africa/Johannesburg, SSD Africa/Juba, ESP Europe/Madrid',
  'LKA Asia/Colombo, SDN Africa/Khartoum, SUR America/Paramaribo, SWE Europe/Stockholm, CHE Europe/Zurich',
  'SYR Asia/Damascus, TJK Asia/Dushanbe, TZA Africa/Dar_es_Salaam, THA Asia/Bangkok, TLS Asia/Dili, TGO Africa/Lome',
  'TON Pacific/Tongatapu, TTO America/Port_of_Spain, TUN Africa/Tunis, TUR Europe/Istanbul, TKM Asia/Ashgabat',
  'TUV Pacific/Funafuti, UGA Africa/Kampala, UKR Europe/Kyiv, ARE Asia/Dubai, GBR Europe/London, USA America/New_York',
  'URY America/Montevideo, UZB Asia/Tashkent, VUT Pacific/Efate, VEN America/Caracas, VNM Asia/Ho_Chi_Minh, YEM Asia/Aden',
  'ZMB Africa/Lusaka, ZWE Africa/Harare, VAT Europe/Vatican, PSE Asia/Hebron',
]

export const capitals: Readonly<Record<string, string>> = Object.freeze(
  Object.assign(Object.create(null), Object.fromEntries(table.flatMap(line => line.split(', ').map(pair => pair.split(' '))))),
)
