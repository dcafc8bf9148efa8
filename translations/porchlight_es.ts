<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>porch::ClientOptions</name>
    <message>
        <source>The profile&apos;s folder (default: %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server address, ws:// on this computer, wss:// elsewhere; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user to act as.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this cache file instead of the profile&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a server address like wss://desk.example.org:443</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a user name: small letters and digits, beginning with a letter, 32 at most.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>porch::CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints one line of JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 wants a whole number, %2 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 wants a number, %2 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: porchlightctl %1 --help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>porch::Profile</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile in %1. Give one with --profile, or make a private department with: porchlightctl serve DIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: it must name a user and at least one server address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>porch::RefusalText</name>
    <message>
        <source>The tip was closed before this arrived. Reopen it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague claimed the tip first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 claimed the tip first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not hold this tip, so there is nothing to release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tip is not closed, so there is nothing to reopen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
