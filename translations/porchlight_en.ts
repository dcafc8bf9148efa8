<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>porch::AlikeStrip</name>
    <message numerus="yes">
        <source>%Ln new tip(s) look(s) like this case</source>
        <translation>
            <numerusform>%Ln new tip looks like this case</numerusform>
            <numerusform>%Ln new tips look like this case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::AnnounceDialog</name>
    <message numerus="yes">
        <source>Too long by %n character(s)</source>
        <translation>
            <numerusform>Too long by %n character</numerusform>
            <numerusform>Too long by %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::BoardHead</name>
    <message numerus="yes">
        <source>replies overdue</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>reply overdue</numerusform>
            <numerusform>replies overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replies owed</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>reply owed</numerusform>
            <numerusform>replies owed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tips open</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>tip open</numerusform>
            <numerusform>tips open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclaimed</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%Ln unclaimed</numerusform>
            <numerusform>%Ln unclaimed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>a stretch of time</comment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none in %Ln days</source>
        <translation>
            <numerusform>none in %Ln day</numerusform>
            <numerusform>none in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%Ln answered</numerusform>
            <numerusform>%Ln answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::BoardPanel</name>
    <message numerus="yes">
        <source>%Ln days to</source>
        <comment>a date</comment>
        <translation>
            <numerusform>%Ln day to</numerusform>
            <numerusform>%Ln days to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table beneath has the same figures. %Ln minute(s) are promised.</source>
        <translation>
            <numerusform>The table beneath has the same figures. %Ln minute is promised.</numerusform>
            <numerusform>The table beneath has the same figures. %Ln minutes are promised.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %1 of %Ln</source>
        <comment>links</comment>
        <extracomment>how many are listed, of how many that wait</extracomment>
        <translation>
            <numerusform>the newest %1 of %Ln</numerusform>
            <numerusform>the newest %1 of %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::BoardRoom</name>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <comment>waiting</comment>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::BoardTipsDialog</name>
    <message numerus="yes">
        <source>%Ln tip(s)</source>
        <translation>
            <numerusform>%Ln tip</numerusform>
            <numerusform>%Ln tips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln</source>
        <comment>tips of many</comment>
        <translation>
            <numerusform>the first %Ln</numerusform>
            <numerusform>the first %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reading %Ln tip(s)…</source>
        <translation>
            <numerusform>reading %Ln tip…</numerusform>
            <numerusform>reading %Ln tips…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tip(s) can&apos;t be found any more and was/were not assigned</source>
        <translation>
            <numerusform>%Ln tip can&apos;t be found any more and was not assigned</numerusform>
            <numerusform>%Ln tips can&apos;t be found any more and were not assigned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::BridgeRotateKeyCommand</name>
    <message numerus="yes">
        <source>%n open conversation(s) are sealed under the new secret.</source>
        <translation>
            <numerusform>%n open conversation is sealed under the new secret.</numerusform>
            <numerusform>%n open conversations are sealed under the new secret.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::BridgeWatch</name>
    <message numerus="yes">
        <source>%1: connected, %Ln answer(s) not sent since %2</source>
        <translation>
            <numerusform>%1: connected, %Ln answer not sent since %2</numerusform>
            <numerusform>%1: connected, %Ln answers not sent since %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::BulkBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tip(s) selected</source>
        <translation>
            <numerusform>%Ln tip selected</numerusform>
            <numerusform>%Ln tips selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::BulkCloseDialog</name>
    <message numerus="yes">
        <source>Close %n tip(s)</source>
        <translation>
            <numerusform>Close %n tip</numerusform>
            <numerusform>Close %n tips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them still wait(s) for a reply.</source>
        <translation>
            <numerusform>%n of them still waits for a reply.</numerusform>
            <numerusform>%n of them still wait for a reply.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::BulkRun</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n on the way</numerusform>
            <numerusform>%n on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%n queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>%n taken back</numerusform>
            <numerusform>%n taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: %1</source>
        <extracomment>how many, why</extracomment>
        <translation>
            <numerusform>%n refused: %1</numerusform>
            <numerusform>%n refused: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: %1</source>
        <extracomment>how many, why</extracomment>
        <translation>
            <numerusform>%n left out: %1</numerusform>
            <numerusform>%n left out: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::CandidateDelegate</name>
    <message numerus="yes">
        <source>%n tip(s)</source>
        <comment>linked to a case</comment>
        <translation>
            <numerusform>%n tip</numerusform>
            <numerusform>%n tips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::CandidateList</name>
    <message numerus="yes">
        <source>%n linked already</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%n linked already</numerusform>
            <numerusform>%n linked already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::CandidateWords</name>
    <message numerus="yes">
        <source>At the same place as %n linked tips</source>
        <translation>
            <numerusform>At the same place as %n linked tip</numerusform>
            <numerusform>At the same place as %n linked tips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 from %n linked tips</source>
        <extracomment>a length, of linked tips</extracomment>
        <translation>
            <numerusform>%1 from %n linked tip</numerusform>
            <numerusform>%1 from %n linked tips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) earlier</source>
        <translation>
            <numerusform>%n minute earlier</numerusform>
            <numerusform>%n minutes earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) later</source>
        <translation>
            <numerusform>%n minute later</numerusform>
            <numerusform>%n minutes later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) earlier</source>
        <translation>
            <numerusform>%n hour earlier</numerusform>
            <numerusform>%n hours earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) later</source>
        <translation>
            <numerusform>%n hour later</numerusform>
            <numerusform>%n hours later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>%n day earlier</numerusform>
            <numerusform>%n days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::CaseLinkDialog</name>
    <message numerus="yes">
        <source>%n tips</source>
        <translation>
            <numerusform>%n tip</numerusform>
            <numerusform>%n tips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them</source>
        <translation>
            <numerusform>%n of them</numerusform>
            <numerusform>%n of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 cases and %n tip(s), best first</source>
        <extracomment>how many cases were found, of how many, and how many tips</extracomment>
        <translation>
            <numerusform>%1 of %2 cases and %n tip, best first</numerusform>
            <numerusform>%1 of %2 cases and %n tips, best first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tip(s)</source>
        <extracomment>so many of so many tips are shown</extracomment>
        <translation>
            <numerusform>%1 of %n tip</numerusform>
            <numerusform>%1 of %n tips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::CaseRoom</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <comment>cases</comment>
        <extracomment>in the rail, beneath &quot;Cases&quot;</extracomment>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposed</source>
        <comment>links</comment>
        <translation>
            <numerusform>%Ln proposed</numerusform>
            <numerusform>%Ln proposed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its tips has/have no place yet: open it in the inbox and press P.</source>
        <translation>
            <numerusform>%Ln of its tips has no place yet: open it in the inbox and press P.</numerusform>
            <numerusform>%Ln of its tips have no place yet: open them in the inbox and press P.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::CaseWords</name>
    <message numerus="yes">
        <source>%Ln tip(s)</source>
        <comment>linked to a case</comment>
        <translation>
            <numerusform>%Ln tip</numerusform>
            <numerusform>%Ln tips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposed</source>
        <comment>links that wait for a supervisor</comment>
        <translation>
            <numerusform>%Ln proposed</numerusform>
            <numerusform>%Ln proposed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new look-alike(s)</source>
        <comment>tips that look like a watched case</comment>
        <translation>
            <numerusform>%Ln new look-alike</numerusform>
            <numerusform>%Ln new look-alikes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::CasesPanel</name>
    <message numerus="yes">
        <source>Undo: unlink %n tip(s)</source>
        <translation>
            <numerusform>Undo: unlink %n tip</numerusform>
            <numerusform>Undo: unlink %n tips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::CityPackBuilder</name>
    <message numerus="yes">
        <source>reading %1: %Ln feature(s)</source>
        <translation>
            <numerusform>reading %1: %Ln feature</numerusform>
            <numerusform>reading %1: %Ln features</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::CityPackInfoCommand</name>
    <message numerus="yes">
        <source>from %1 (%2): %Ln feature(s) used</source>
        <translation>
            <numerusform>from %1 (%2): %Ln feature used</numerusform>
            <numerusform>from %1 (%2): %Ln features used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln street(s)</source>
        <translation>
            <numerusform>%Ln street</numerusform>
            <numerusform>%Ln streets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) of streets</source>
        <translation>
            <numerusform>%Ln piece of streets</numerusform>
            <numerusform>%Ln pieces of streets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address point(s)</source>
        <translation>
            <numerusform>%Ln address point</numerusform>
            <numerusform>%Ln address points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln intersection(s)</source>
        <translation>
            <numerusform>%Ln intersection</numerusform>
            <numerusform>%Ln intersections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crossing(s) that may be one above the other</source>
        <translation>
            <numerusform>%Ln crossing that may be one above the other</numerusform>
            <numerusform>%Ln crossings that may be one above the other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln area(s)</source>
        <translation>
            <numerusform>%Ln area</numerusform>
            <numerusform>%Ln areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shape(s) of water, parks and rails</source>
        <translation>
            <numerusform>%Ln shape of water, parks and rails</numerusform>
            <numerusform>%Ln shapes of water, parks and rails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::CloseCaseDialog</name>
    <message numerus="yes">
        <source>%n proposed link(s) still wait(s) for a decision.</source>
        <translation>
            <numerusform>%n proposed link still waits for a decision.</numerusform>
            <numerusform>%n proposed links still wait for a decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::CommandPalette</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::Composer</name>
    <message numerus="yes">
        <source>Too long to send by %n character(s)</source>
        <translation>
            <numerusform>Too long to send by %n character</numerusform>
            <numerusform>Too long to send by %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::DepartmentPage</name>
    <message numerus="yes">
        <source>How soon residents are answered. Empty: as every channel, or %n minute(s).</source>
        <translation>
            <numerusform>How soon residents are answered. Empty: as every channel, or %n minute.</numerusform>
            <numerusform>How soon residents are answered. Empty: as every channel, or %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) on this desk only, until they are saved.</source>
        <translation>
            <numerusform>%n change on this desk only, until it is saved.</numerusform>
            <numerusform>%n changes on this desk only, until they are saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::Doctor</name>
    <message numerus="yes">
        <source>%n event(s) could not be read.</source>
        <translation>
            <numerusform>%n event could not be read.</numerusform>
            <numerusform>%n events could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::EndShift</name>
    <message numerus="yes">
        <source>You hold %Ln tip(s). Those that are ticked go back to the desk, so that others can take them.</source>
        <translation>
            <numerusform>You hold %Ln tip. If it is ticked, it goes back to the desk, so that others can take it.</numerusform>
            <numerusform>You hold %Ln tips. Those that are ticked go back to the desk, so that others can take them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::ExportPreview</name>
    <message numerus="yes">
        <source>%n note(s) for the desk only</source>
        <translation>
            <numerusform>%n note for the desk only</numerusform>
            <numerusform>%n notes for the desk only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) that their writers deleted</source>
        <translation>
            <numerusform>%n message that its writer deleted</numerusform>
            <numerusform>%n messages that their writers deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words of %n message(s) that their writers deleted</source>
        <translation>
            <numerusform>The words of %n message that its writer deleted</numerusform>
            <numerusform>The words of %n messages that their writers deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The content of %n file(s); they are listed by name</source>
        <translation>
            <numerusform>The content of %n file; it is listed by name</numerusform>
            <numerusform>The content of %n files; they are listed by name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::GeoJsonReader</name>
    <message numerus="yes">
        <source>ends in the middle, after %Ln byte(s)</source>
        <translation>
            <numerusform>ends in the middle, after %Ln byte</numerusform>
            <numerusform>ends in the middle, after %Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::GroupAnswer</name>
    <message numerus="yes">
        <source>Answer %n other(s) who say the same, each in their own thread</source>
        <translation>
            <numerusform>Answer %n other who says the same, in their own thread</numerusform>
            <numerusform>Answer %n others who say the same, each in their own thread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::ImportCasesCommand</name>
    <message numerus="yes">
        <source>%n case(s) would change:</source>
        <translation>
            <numerusform>%n case would change:</numerusform>
            <numerusform>%n cases would change:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) changed:</source>
        <translation>
            <numerusform>%n case changed:</numerusform>
            <numerusform>%n cases changed:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>cases</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <comment>cases</comment>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they were</source>
        <comment>cases</comment>
        <translation>
            <numerusform>%n as it was</numerusform>
            <numerusform>%n as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) skipped.</source>
        <translation>
            <numerusform>%n row skipped.</numerusform>
            <numerusform>%n rows skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::ImportCommand</name>
    <message numerus="yes">
        <source>%n event(s) would be published</source>
        <translation>
            <numerusform>%n event would be published</numerusform>
            <numerusform>%n events would be published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) published</source>
        <translation>
            <numerusform>%n event published</numerusform>
            <numerusform>%n events published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n message(s)</source>
        <translation>
            <numerusform>of %n message</numerusform>
            <numerusform>of %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n channel(s).</source>
        <translation>
            <numerusform>in %n channel.</numerusform>
            <numerusform>in %n channels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) the log had already.</source>
        <translation>
            <numerusform>%n message the log had already.</numerusform>
            <numerusform>%n messages the log had already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are the desk&apos;s own.</source>
        <translation>
            <numerusform>%n message is the desk&apos;s own.</numerusform>
            <numerusform>%n messages are the desk&apos;s own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are of other apps.</source>
        <translation>
            <numerusform>%n message is of another app.</numerusform>
            <numerusform>%n messages are of other apps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are from before.</source>
        <translation>
            <numerusform>%n message is from before.</numerusform>
            <numerusform>%n messages are from before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) say nothing: who joined, and the like.</source>
        <translation>
            <numerusform>%n message says nothing: who joined, and the like.</numerusform>
            <numerusform>%n messages say nothing: who joined, and the like.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::InboxPanel</name>
    <message numerus="yes">
        <source>Look at all %Ln open tip(s)</source>
        <translation>
            <numerusform>Look at the %Ln open tip</numerusform>
            <numerusform>Look at all %Ln open tips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::InputReader</name>
    <message numerus="yes">
        <source>%Ln feature(s) with absurd coordinates left out</source>
        <translation>
            <numerusform>%Ln feature with absurd coordinates left out</numerusform>
            <numerusform>%Ln features with absurd coordinates left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln feature(s) with millions of vertices left out</source>
        <translation>
            <numerusform>%Ln feature with millions of vertices left out</numerusform>
            <numerusform>%Ln features with millions of vertices left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::LinkPlan</name>
    <message numerus="yes">
        <source>%n tip(s) are linked to %1 already.</source>
        <translation>
            <numerusform>%n tip is linked to %1 already.</numerusform>
            <numerusform>%n tips are linked to %1 already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to %1 wait for a supervisor already.</source>
        <translation>
            <numerusform>%n link to %1 waits for a supervisor already.</numerusform>
            <numerusform>%n links to %1 wait for a supervisor already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::LinkTipsDialog</name>
    <message numerus="yes">
        <source>Propose %n tip(s)</source>
        <translation>
            <numerusform>Propose %n tip</numerusform>
            <numerusform>Propose %n tips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %n tip(s)</source>
        <translation>
            <numerusform>Link %n tip</numerusform>
            <numerusform>Link %n tips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::LinksPart</name>
    <message numerus="yes">
        <source>Merged with %n other(s)</source>
        <translation>
            <numerusform>Merged with %n other</numerusform>
            <numerusform>Merged with %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>tips</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::LockGuard</name>
    <message numerus="yes">
        <source>Nobody was here for %n minute(s).</source>
        <translation>
            <numerusform>Nobody was here for %n minute.</numerusform>
            <numerusform>Nobody was here for %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::LogConsumer</name>
    <message numerus="yes">
        <source>“%1” already reads the log at %n desk(s), which is as many as can be. Waiting for one of them to go.</source>
        <translation>
            <numerusform>“%1” already reads the log at %n desk, which is as many as can be. Waiting for it to go.</numerusform>
            <numerusform>“%1” already reads the log at %n desks, which is as many as can be. Waiting for one of them to go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” already reads the log at %n desk(s); this one takes the place of another.</source>
        <translation>
            <numerusform>“%1” already reads the log at %n desk; this one takes its place.</numerusform>
            <numerusform>“%1” already reads the log at %n desks; this one takes the place of another.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::MapListPane</name>
    <message numerus="yes">
        <source>%n tips</source>
        <translation>
            <numerusform>%n tip</numerusform>
            <numerusform>%n tips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::MapRoom</name>
    <message numerus="yes">
        <source>%n unmapped</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%n unmapped</numerusform>
            <numerusform>%n unmapped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::NewPill</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>rows above what one reads</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tip(s) above</source>
        <translation>
            <numerusform>%n new tip above</numerusform>
            <numerusform>%n new tips above</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::Notifier</name>
    <message numerus="yes">
        <source>Porchlight: %n new tip(s)</source>
        <translation>
            <numerusform>Porchlight: %n new tip</numerusform>
            <numerusform>Porchlight: %n new tips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tip(s) came in</source>
        <translation>
            <numerusform>%n new tip came in</numerusform>
            <numerusform>%n new tips came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tip(s) that you put off until now</source>
        <translation>
            <numerusform>%n tip that you put off until now</numerusform>
            <numerusform>%n tips that you put off until now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tip(s) look(s) like a case that you watch</source>
        <translation>
            <numerusform>%n new tip looks like a case that you watch</numerusform>
            <numerusform>%n new tips look like a case that you watch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::Outbox</name>
    <message numerus="yes">
        <source>The file of unsent actions and drafts was damaged and set aside as %1; %n of them could be read and were kept. Check what you sent last.</source>
        <translation>
            <numerusform>The file of unsent actions and drafts was damaged and set aside as %1; %n of them could be read and was kept. Check what you sent last.</numerusform>
            <numerusform>The file of unsent actions and drafts was damaged and set aside as %1; %n of them could be read and were kept. Check what you sent last.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::OutboxPage</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::OwedSummary</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n owed</source>
        <translation>
            <numerusform>%n owed</numerusform>
            <numerusform>%n owed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::PackAssembly</name>
    <message numerus="yes">
        <source>%Ln feature(s) lie far outside the city and were left out</source>
        <translation>
            <numerusform>%Ln feature lies far outside the city and was left out</numerusform>
            <numerusform>%Ln features lie far outside the city and were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln spot(s) have too many lines to look for crossings</source>
        <translation>
            <numerusform>%Ln spot has too many lines to look for crossings</numerusform>
            <numerusform>%Ln spots have too many lines to look for crossings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::PassphraseSeal</name>
    <message numerus="yes">
        <source>There is not enough free memory to seal a key: %n MiB are needed.</source>
        <translation>
            <numerusform>There is not enough free memory to seal a key: %n MiB is needed.</numerusform>
            <numerusform>There is not enough free memory to seal a key: %n MiB are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::PinLayer</name>
    <message numerus="yes">
        <source>%Ln tip(s) at one address</source>
        <translation>
            <numerusform>%Ln tip at one address</numerusform>
            <numerusform>%Ln tips at one address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tip(s) near each other</source>
        <translation>
            <numerusform>%Ln tip near each other</numerusform>
            <numerusform>%Ln tips near each other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reply(s) overdue</source>
        <translation>
            <numerusform>%Ln reply overdue</numerusform>
            <numerusform>%Ln replies overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::PlacePart</name>
    <message numerus="yes">
        <source>%n places may be meant</source>
        <translation>
            <numerusform>%n place may be meant</numerusform>
            <numerusform>%n places may be meant</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::PlaceWords</name>
    <message numerus="yes">
        <source>%1, %n matches</source>
        <comment>a place</comment>
        <translation>
            <numerusform>%1, %n match</numerusform>
            <numerusform>%1, %n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::PresenceLine</name>
    <message numerus="yes">
        <source>%1 and %n more are writing</source>
        <translation>
            <numerusform>%1 and %n more are writing</numerusform>
            <numerusform>%1 and %n more are writing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more have this tip open</source>
        <translation>
            <numerusform>%1 and %n more have this tip open</numerusform>
            <numerusform>%1 and %n more have this tip open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::PublishRun</name>
    <message numerus="yes">
        <source>%Ln event(s) published</source>
        <translation>
            <numerusform>%Ln event published</numerusform>
            <numerusform>%Ln events published</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::ReasonWords</name>
    <message numerus="yes">
        <source>%n minute(s) earlier</source>
        <translation>
            <numerusform>%n minute earlier</numerusform>
            <numerusform>%n minutes earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) earlier</source>
        <translation>
            <numerusform>%n hour earlier</numerusform>
            <numerusform>%n hours earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>%n day earlier</numerusform>
            <numerusform>%n days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) earlier</source>
        <translation>
            <numerusform>%n month earlier</numerusform>
            <numerusform>%n months earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) earlier</source>
        <translation>
            <numerusform>%n year earlier</numerusform>
            <numerusform>%n years earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) later</source>
        <translation>
            <numerusform>%n minute later</numerusform>
            <numerusform>%n minutes later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) later</source>
        <translation>
            <numerusform>%n hour later</numerusform>
            <numerusform>%n hours later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) later</source>
        <translation>
            <numerusform>%n month later</numerusform>
            <numerusform>%n months later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) later</source>
        <translation>
            <numerusform>%n year later</numerusform>
            <numerusform>%n years later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>like %n linked tip(s)</source>
        <translation>
            <numerusform>like %n linked tip</numerusform>
            <numerusform>like %n linked tips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::ReplayCommand</name>
    <message numerus="yes">
        <source>%n message(s) published</source>
        <translation>
            <numerusform>%n message published</numerusform>
            <numerusform>%n messages published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) skipped</source>
        <translation>
            <numerusform>%n line skipped</numerusform>
            <numerusform>%n lines skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::ReplyHelp</name>
    <message numerus="yes">
        <source>%n new message(s) since you began</source>
        <translation>
            <numerusform>%n new message since you began</numerusform>
            <numerusform>%n new messages since you began</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::SearchResults</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::SeedVault</name>
    <message numerus="yes">
        <source>The passphrase is wrong. %n attempt(s) left; then the key on this workstation is destroyed.</source>
        <translation>
            <numerusform>The passphrase is wrong. %n attempt left; then the key on this workstation is destroyed.</numerusform>
            <numerusform>The passphrase is wrong. %n attempts left; then the key on this workstation is destroyed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::Shell</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln owed</source>
        <comment>replies</comment>
        <translation>
            <numerusform>%Ln owed</numerusform>
            <numerusform>%Ln owed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::ShiftPage</name>
    <message numerus="yes">
        <source>%Ln not taken</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%Ln not taken</numerusform>
            <numerusform>%Ln not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <comment>replies</comment>
        <translation>
            <numerusform>%Ln overdue</numerusform>
            <numerusform>%Ln overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln owed a reply</source>
        <comment>tips of yours</comment>
        <translation>
            <numerusform>%Ln owed a reply</numerusform>
            <numerusform>%Ln owed a reply</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in all. Most tips: %1</source>
        <translation>
            <numerusform>%Ln message in all. Most tips: %1</numerusform>
            <numerusform>%Ln messages in all. Most tips: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>came in</source>
        <comment>so many tips</comment>
        <translation>
            <numerusform>came in</numerusform>
            <numerusform>came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>owed a reply</source>
        <comment>so many tips</comment>
        <translation>
            <numerusform>owed a reply</numerusform>
            <numerusform>owed a reply</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left alone</source>
        <comment>so many tips</comment>
        <translation>
            <numerusform>left alone</numerusform>
            <numerusform>left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>yours</source>
        <comment>so many tips</comment>
        <translation>
            <numerusform>yours</numerusform>
            <numerusform>yours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::ShiftRoom</name>
    <message numerus="yes">
        <source>%n action(s) of yours have not left this desk. They go out when you sign in here again.</source>
        <translation>
            <numerusform>%n action of yours has not left this desk. It goes out when you sign in here again.</numerusform>
            <numerusform>%n actions of yours have not left this desk. They go out when you sign in here again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::SlackDoctor</name>
    <message numerus="yes">
        <source>%n second(s) ahead of Slack&apos;s.</source>
        <translation>
            <numerusform>%n second ahead of Slack&apos;s.</numerusform>
            <numerusform>%n seconds ahead of Slack&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) behind Slack&apos;s.</source>
        <translation>
            <numerusform>%n second behind Slack&apos;s.</numerusform>
            <numerusform>%n seconds behind Slack&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The app is in %n channel(s): %1.</source>
        <translation>
            <numerusform>The app is in %n channel: %1.</numerusform>
            <numerusform>The app is in %n channels: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Slack gives %n message(s) at once, as it does to apps of others.</source>
        <translation>
            <numerusform>Slack gives %n message at once, as it does to apps of others.</numerusform>
            <numerusform>Slack gives %n messages at once, as it does to apps of others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::SlackExport</name>
    <message numerus="yes">
        <source>In %1, %n element(s) are skipped: they are no messages.</source>
        <translation>
            <numerusform>In %1, %n element is skipped: it is no message.</numerusform>
            <numerusform>In %1, %n elements are skipped: they are no messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::SlackQuestion</name>
    <message numerus="yes">
        <source>Slack wants %1 asked less often: try again in %n second(s).</source>
        <translation>
            <numerusform>Slack wants %1 asked less often: try again in %n second.</numerusform>
            <numerusform>Slack wants %1 asked less often: try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::SlackSockets</name>
    <message numerus="yes">
        <source>Slack allows %n socket(s) for one app, and all are in use: this bridge does with fewer. Look whether another program uses the app&apos;s token, or set a smaller “sockets”.</source>
        <translation>
            <numerusform>Slack allows %n socket for one app, and it is in use: this bridge does with fewer. Look whether another program uses the app&apos;s token, or set a smaller “sockets”.</numerusform>
            <numerusform>Slack allows %n sockets for one app, and all are in use: this bridge does with fewer. Look whether another program uses the app&apos;s token, or set a smaller “sockets”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::StatusLine</name>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n waiting to be sent</numerusform>
            <numerusform>%n waiting to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sending</source>
        <translation>
            <numerusform>%n sending</numerusform>
            <numerusform>%n sending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::SyncCommand</name>
    <message numerus="yes">
        <source>%n event(s) read, up to number %1 of the log.</source>
        <translation>
            <numerusform>%n event read, up to number %1 of the log.</numerusform>
            <numerusform>%n events read, up to number %1 of the log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be read and stand in quarantine.</source>
        <translation>
            <numerusform>%n event could not be read and stands in quarantine.</numerusform>
            <numerusform>%n events could not be read and stand in quarantine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::TipWords</name>
    <message numerus="yes">
        <source>in %1 and %n more</source>
        <comment>cases</comment>
        <translation>
            <numerusform>in %1 and %n more</numerusform>
            <numerusform>in %1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merged with %n</source>
        <comment>tag: other tips</comment>
        <translation>
            <numerusform>merged with %n</numerusform>
            <numerusform>merged with %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>looks like %n other(s)</source>
        <comment>tag: other tips say the same, it seems</comment>
        <translation>
            <numerusform>looks like %n other</numerusform>
            <numerusform>looks like %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merged with %n other(s)</source>
        <comment>tips</comment>
        <translation>
            <numerusform>merged with %n other</numerusform>
            <numerusform>merged with %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::TotalsLine</name>
    <message numerus="yes">
        <source>%n open</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>= %n in view</source>
        <comment>tips</comment>
        <translation>
            <numerusform>= %n in view</numerusform>
            <numerusform>= %n in view</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n outside</source>
        <comment>tips: not in the view</comment>
        <translation>
            <numerusform>+ %n outside</numerusform>
            <numerusform>+ %n outside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n unmapped</source>
        <comment>tips</comment>
        <translation>
            <numerusform>+ %n unmapped</numerusform>
            <numerusform>+ %n unmapped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n earlier</source>
        <comment>tips: before the time range</comment>
        <translation>
            <numerusform>+ %n earlier</numerusform>
            <numerusform>+ %n earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n later</source>
        <comment>tips: after the time range</comment>
        <translation>
            <numerusform>+ %n later</numerusform>
            <numerusform>+ %n later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::TownCommand</name>
    <message numerus="yes">
        <source>%n event(s) published</source>
        <translation>
            <numerusform>%n event published</numerusform>
            <numerusform>%n events published</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::UnmappedTray</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::VolumePart</name>
    <message numerus="yes">
        <source>New tips, last %Ln days</source>
        <translation>
            <numerusform>New tips, last %Ln day</numerusform>
            <numerusform>New tips, last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bar: %Ln days. Line: usual</source>
        <translation>
            <numerusform>Bar: %Ln day. Line: usual</numerusform>
            <numerusform>Bar: %Ln days. Line: usual</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::ZipFiles</name>
    <message numerus="yes">
        <source>%n more file(s) of the archive are skipped.</source>
        <translation>
            <numerusform>%n more file of the archive is skipped.</numerusform>
            <numerusform>%n more files of the archive are skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::kit::OwedText</name>
    <message numerus="yes">
        <source>left</source>
        <comment>minutes left</comment>
        <extracomment>Beneath &quot;3 min&quot;: so many minutes are left, the number is not repeated</extracomment>
        <translation>
            <numerusform>left</numerusform>
            <numerusform>left</numerusform>
        </translation>
    </message>
</context>
</TS>
