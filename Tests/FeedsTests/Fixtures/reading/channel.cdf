<?xml version="1.0"?>
<!-- The Channel Definition Format: everything in capitals, most of it in attributes. -->
<CHANNEL HREF="https://example.org/channel/" SELF="https://example.org/channel.cdf" LASTMOD="1997-10-01T08:00Z">
  <TITLE>Weather</TITLE><ABSTRACT>Rain and wind</ABSTRACT>
  <LOGO HREF="https://example.org/rain.ico" STYLE="ICON"/>
  <ITEM HREF="today.html" LASTMOD="1997-10-02T08:00Z"><TITLE>Today</TITLE><ABSTRACT>Rain</ABSTRACT><LOGO HREF="today.gif" STYLE="IMAGE"/></ITEM>
  <CHANNEL HREF="week/"><TITLE>Not the title</TITLE>
    <ITEM HREF="https://example.org/channel/week/1.html"><TITLE>The week</TITLE></ITEM>
  </CHANNEL>
</CHANNEL>
