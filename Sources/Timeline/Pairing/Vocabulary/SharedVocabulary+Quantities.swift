extension SharedVocabulary {
  /// Numbers that are written as words; each line is the number of its first cell.
  static let quantities = """
    3|three,third|trois,troisieme*|drie,derde|drei,dritte*|tres,tercer*|tre,terzo,terza
    4|four,fourth|quatre,quatrieme*|vier,vierde|vier,vierte*|cuatro,cuarto,cuarta|quattro,quarto,\
      quarta
    5|five,fifth|cinq,cinquieme*|vijf,vijfde|funf,funfte*|cinco,quinto,quinta|cinque,quinto,quinta
    6|six,sixth|six,sixieme*|zes,zesde|sechs,sechste*|seis,sexto,sexta|sei,sesto,sesta
    7|seven,seventh|sept,septieme*|zeven,zevende|sieben,siebte*|siete,septimo,septima|sette,\
      settimo,settima
    8|eight,eighth|huit,huitieme*|acht,achtste|acht,achte,achten|ocho,octavo,octava|otto,ottavo,\
      ottava
    9|nine,ninth|neuf,neuvieme*|negen,negende|neun,neunte*|nueve,noveno,novena|nove,nono,nona
    10|ten,tenth|dix,dixieme*|tien,tiende|zehn,zehnte*|diez,decimo,decima|dieci,decimo,decima
    11|eleven|onze|elf|elf|once|undici
    12|twelve|douze|twaalf|zwolf|doce|dodici
    15|fifteen|quinze|vijftien|funfzehn|quince|quindici
    20|twenty|vingt|twintig|zwanzig|veinte|venti
    30|thirty|trente|dertig|dreissig|treinta|trenta
    40|forty|quarante|veertig|vierzig|cuarenta|quaranta
    50|fifty|cinquante|vijftig|funfzig|cincuenta|cinquanta
    100|hundred,hundreds|cent,cents,centaine*|honderd*|hundert*|cien,ciento*,cientos|cento,centinai*
    1000|thousand*|mille,millier*|duizend*|tausend*|mil,miles|mille,mila,migliai*
    1000000|million*|million*|miljoen*|million*|millon*|milion*
    """
}
