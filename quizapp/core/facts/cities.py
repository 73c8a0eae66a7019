"""Cities by country: what “in which city” may ask, and others of the country that the article does not hold."""

_TABLE = """
Afghanistan: Kabul, Kandahar, Herat
Algeria: Algiers, Oran, Constantine
Argentina: Buenos Aires, Córdoba, Rosario, Mendoza
Australia: Sydney, Melbourne, Brisbane, Perth, Adelaide, Canberra, Hobart, Darwin
Austria: Vienna, Salzburg, Graz, Innsbruck
Bangladesh: Dhaka, Chittagong, Khulna
Belgium: Brussels, Antwerp, Ghent, Bruges
Brazil: São Paulo, Rio de Janeiro, Brasília, Salvador, Recife, Manaus
Canada: Toronto, Montreal, Vancouver, Ottawa, Calgary, Winnipeg, Halifax
Chile: Santiago, Valparaíso, Concepción
China: Beijing, Shanghai, Guangzhou, Shenzhen, Wuhan, Chengdu, Nanjing, Tianjin
Colombia: Bogotá, Medellín, Cali, Cartagena
Cuba: Havana, Camagüey, Santa Clara
Czech Republic: Prague, Brno, Ostrava
Denmark: Copenhagen, Aarhus, Odense
Egypt: Cairo, Alexandria, Luxor, Aswan, Port Said
England: London, Birmingham, Manchester, Liverpool, Leeds, Sheffield, Bristol, Newcastle, Nottingham, Leicester, York
Ethiopia: Addis Ababa, Mekelle, Gondar
Finland: Helsinki, Tampere, Turku
France: Paris, Marseille, Lyon, Toulouse, Nice, Bordeaux, Lille, Strasbourg, Nantes
Germany: Berlin, Hamburg, Munich, Cologne, Frankfurt, Stuttgart, Leipzig, Dresden, Bremen
Ghana: Accra, Kumasi, Tamale
Greece: Athens, Thessaloniki, Patras
Hungary: Budapest, Debrecen, Szeged
India: Delhi, Mumbai, Kolkata, Chennai, Bangalore, Hyderabad, Jaipur, Lucknow
Indonesia: Jakarta, Surabaya, Bandung, Medan
Iran: Tehran, Isfahan, Shiraz, Tabriz
Iraq: Baghdad, Basra, Mosul, Erbil, Kirkuk
Ireland: Dublin, Cork, Galway, Limerick
Israel: Jerusalem, Tel Aviv, Haifa
Italy: Rome, Milan, Naples, Turin, Florence, Venice, Bologna, Genoa
Japan: Tokyo, Osaka, Kyoto, Yokohama, Nagoya, Sapporo, Hiroshima
Kenya: Nairobi, Mombasa, Kisumu
Libya: Tripoli, Benghazi, Misrata
Malaysia: Kuala Lumpur, Johor Bahru, Ipoh
Mexico: Mexico City, Guadalajara, Monterrey, Tijuana, Puebla
Morocco: Rabat, Casablanca, Marrakesh, Fez
Nepal: Kathmandu, Pokhara, Lalitpur
Netherlands: Amsterdam, Rotterdam, The Hague, Utrecht, Eindhoven
New Zealand: Auckland, Wellington, Christchurch, Dunedin
Nigeria: Lagos, Abuja, Kano, Ibadan
Northern Ireland: Belfast, Derry, Lisburn
Norway: Oslo, Bergen, Trondheim, Stavanger
Pakistan: Karachi, Lahore, Islamabad, Peshawar, Quetta
Peru: Lima, Cusco, Arequipa
Philippines: Manila, Cebu City, Davao
Poland: Warsaw, Kraków, Gdańsk, Wrocław, Poznań
Portugal: Lisbon, Porto, Braga, Coimbra
Russia: Moscow, St Petersburg, Kazan, Sochi, Vladivostok, Novosibirsk
Saudi Arabia: Riyadh, Jeddah, Mecca, Medina
Scotland: Edinburgh, Glasgow, Aberdeen, Dundee, Inverness
South Africa: Johannesburg, Cape Town, Durban, Pretoria, Port Elizabeth
South Korea: Seoul, Busan, Incheon, Daegu
Spain: Madrid, Barcelona, Valencia, Seville, Bilbao, Málaga, Granada
Sudan: Khartoum, Omdurman, Port Sudan
Sweden: Stockholm, Gothenburg, Malmö, Uppsala
Switzerland: Zurich, Geneva, Basel, Bern, Lausanne
Syria: Damascus, Aleppo, Homs, Latakia
Thailand: Bangkok, Chiang Mai, Pattaya
Turkey: Istanbul, Ankara, Izmir, Antalya
Ukraine: Kyiv, Kharkiv, Odesa, Lviv, Dnipro
United States: New York, Los Angeles, Chicago, Houston, Philadelphia, San Francisco, Boston, Seattle, Denver, Atlanta, \
Miami, Detroit, Dallas, Las Vegas, New Orleans, Phoenix, Portland, Cleveland, Baltimore, Pittsburgh
Venezuela: Caracas, Maracaibo, Valencia
Vietnam: Hanoi, Ho Chi Minh City, Da Nang
Wales: Cardiff, Swansea, Newport
Zimbabwe: Harare, Bulawayo, Mutare
"""
CITIES: dict[str, tuple[str, ...]] = {
    name: tuple(city.strip() for city in rest.split(","))
    for name, _, rest in (line.partition(": ") for line in _TABLE.strip().splitlines())
}
_COUNTRY = {city.casefold(): name for name, cities in reversed(CITIES.items()) for city in cities}


def city(name: str) -> str | None:
    """The country of a city of the table, or None for what the table does not hold."""
    return _COUNTRY.get(name.casefold())


def other_cities(name: str) -> tuple[str, ...]:
    """The other cities of a city’s country, in the table’s order."""
    country = city(name)
    return tuple(other for other in CITIES[country] if other.casefold() != name.casefold()) if country else ()
