// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/paper/PacketDocument.h"

#include "models/packets/PacketWords.h"

#include <QBrush>
#include <QFont>
#include <QLocale>
#include <QTextBlockFormat>
#include <QTextTable>

namespace porch {

namespace {

constexpr double kBody = 9.5;
constexpr double kSmall = 8.5;
constexpr double kTitle = 18;
constexpr double kHead = 13;
constexpr QRgb kInk = qRgb(0x1C, 0x20, 0x25);
constexpr QRgb kQuiet = qRgb(0x55, 0x5A, 0x61);
constexpr QRgb kRule = qRgb(0xB5, 0xB1, 0xA8);
constexpr double kNameWidth = 22; ///< per cent of the page

QTextCharFormat ink(QRgb colour, double points, bool strong = false)
{
    QTextCharFormat format;
    format.setForeground(QBrush(QColor::fromRgb(colour)));
    format.setFontPointSize(points);
    format.setFontWeight(strong ? QFont::DemiBold : QFont::Normal);
    return format;
}

QTextBlockFormat block(double above, double lines = 125)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setLineHeight(lines, QTextBlockFormat::ProportionalHeight);
    return format;
}

QTextTableFormat columns(double first)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(0);
    format.setCellSpacing(0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, first),
                                      QTextLength(QTextLength::PercentageLength, 100 - first)});
    return format;
}

QString coordinates(const PacketPlace &place)
{
    QString words = QString::number(place.latitude, 'f', 5) + QStringLiteral(", ") +
                    QString::number(place.longitude, 'f', 5);
    if (place.radius > 0)
        words += QStringLiteral(" \u00b1 %1 m").arg(qRound(place.radius));
    return words;
}

} // namespace

PacketDocument::PacketDocument(QTextDocument &document, const PacketContent &content)
    : m_document(document)
    , m_cursor(&document)
    , m_content(content)
{
    // The desk's own font first; what has no letters there falls back to what has.
    QFont font(QStringLiteral("Inter"));
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(kBody);
    // Shapes that stand for signs between digits would leave no colon and no hyphen to search for or to copy.
    font.setStyleStrategy(QFont::PreferNoShaping);
    m_document.setDefaultFont(font);
    m_document.setUndoRedoEnabled(false);
}

void PacketDocument::write()
{
    // Laid out once, when all of it stands there.
    m_cursor.beginEditBlock();
    writeHead();
    if (m_content.casefile)
        writeCase(*m_content.casefile);
    for (const PacketTipPart &tip : m_content.tips)
        writeTip(tip);
    writeFiles();
    m_cursor.endEditBlock();
}

void PacketDocument::heading(const QString &words, double points, double above)
{
    QTextBlockFormat format = block(above, 115);
    format.setBottomMargin(4);
    m_cursor.insertBlock(format, ink(kInk, points, true));
    m_cursor.insertText(words, ink(kInk, points, true));
}

void PacketDocument::paragraph(const QString &words, Ink kind, double above)
{
    m_cursor.insertBlock(block(above));
    m_cursor.insertText(words, ink(kind == Ink::Text ? kInk : kQuiet, kBody));
}

void PacketDocument::facts(const std::vector<Fact> &all)
{
    std::vector<Fact> told;
    for (const Fact &fact : all) {
        if (!fact.value.isEmpty())
            told.push_back(fact);
    }
    if (told.empty())
        return;
    m_cursor.insertBlock(block(8, 60));
    QTextTable *table = m_cursor.insertTable(int(told.size()), 2, columns(kNameWidth));
    for (int row = 0; row < int(told.size()); ++row) {
        const Fact &fact = told[std::size_t(row)];
        for (int column = 0; column < 2; ++column) {
            QTextTableCellFormat cell;
            cell.setBottomPadding(3);
            table->cellAt(row, column).setFormat(cell);
        }
        table->cellAt(row, 0).firstCursorPosition().insertText(fact.name, ink(kQuiet, kBody));
        table->cellAt(row, 1).firstCursorPosition().insertText(fact.value, ink(kInk, kBody));
    }
    m_cursor.movePosition(QTextCursor::End);
}

void PacketDocument::writeHead()
{
    m_cursor.setBlockFormat(block(0, 115));
    m_cursor.insertText(m_content.title, ink(kInk, kTitle, true));
    const bool anyUncorroborated = !m_content.tips.empty();
    if (anyUncorroborated) {
        m_cursor.insertBlock(block(6));
        m_cursor.insertText(PacketWords::uncorroborated() + QStringLiteral(". "), ink(kInk, kBody, true));
        m_cursor.insertText(PacketWords::caveat(), ink(kInk, kBody));
    }
    const PacketWish &wish = m_content.wish;
    facts({{tr("Department"), m_content.department},
           {tr("Given to"), wish.recipient},
           {tr("Reason"), wish.reason},
           {tr("Made"), tr("%1 by %2", "when and by whom").arg(when(m_content.at), m_content.madeBy)},
           {tr("Times"), tr("in the time zone %1").arg(QString::fromLatin1(m_content.zone.id()))},
           {tr("Reporters"), wish.names ? tr("Named as the desk knows them") : PacketWords::namesLeftOut()},
           {tr("Desk notes"), wish.notes ? tr("Included") : tr("Left out")}});
}

void PacketDocument::writeCase(const PacketCasePart &part)
{
    heading(tr("The case"), kHead, 18);
    facts({{tr("Number"), part.number},
           {tr("Title"), part.title},
           {tr("Status"), part.status},
           {tr("Lead"), part.lead},
           {tr("Opened"), when(part.opened)},
           {tr("Closed"), part.ended == 0 ? QString() : when(part.ended)},
           {tr("Linked tips"), QLocale().toString(qulonglong(m_content.tips.size()))}});
    timeline(part.lines);
}

void PacketDocument::writeTip(const PacketTipPart &tip)
{
    const QString reporter = tip.reporter.isEmpty() ? tr("a resident") : tip.reporter;
    const bool alone = !m_content.casefile && m_content.tips.size() == 1;
    heading(alone ? tr("The tip")
                  : tr("Tip %1: %2 in #%3", "number, reporter, channel")
                        .arg(QString::number(tip.number), reporter, tip.channel),
            kHead, 18);
    if (tip.uncorroborated) {
        m_cursor.insertBlock(block(0));
        m_cursor.insertText(PacketWords::uncorroborated(), ink(kInk, kSmall, true));
    }
    QString place;
    if (tip.place) {
        QStringList words;
        for (const QString &each :
             {tip.place->name, tip.place->hasPoint ? coordinates(*tip.place) : QString(), tip.place->how}) {
            if (!each.isEmpty())
                words << each;
        }
        place = words.join(u'\n');
    }
    facts({{tr("Reporter"), alone ? reporter : QString()},
           {tr("Channel"), alone ? QString(u'#' + tip.channel) : QString()},
           {tr("Received"), tip.began == 0 ? QString() : when(tip.began)},
           {tr("Status"), tip.status},
           {tr("Category"), tip.category},
           {tr("Priority"), tip.urgent ? tr("Urgent") : QString()},
           {tr("Place"), place},
           {tr("Merged"), tip.toldAgain}});
    std::vector<Fact> links;
    for (const PacketLink &link : tip.links) {
        QString words = tr("%1: %2 by %3, %4", "case, state, who, when")
                            .arg(link.casefile, link.state, link.by, when(link.at));
        if (!link.reason.isEmpty())
            words += u'\n' + tr("Reason: %1").arg(link.reason);
        if (!link.judge.isEmpty())
            words += u'\n' + (link.verdict.isEmpty() ? tr("Decided by %1").arg(link.judge)
                                                     : tr("Decided by %1: %2").arg(link.judge, link.verdict));
        links.push_back({tr("Case"), words});
    }
    facts(links);
    timeline(tip.lines);
}

void PacketDocument::timeline(const std::vector<PacketLine> &lines)
{
    if (lines.empty())
        return;
    m_cursor.insertBlock(block(6));
    QTextTableFormat format = columns(kNameWidth);
    QTextTable *table = m_cursor.insertTable(int(lines.size()), 2, format);
    for (int row = 0; row < int(lines.size()); ++row) {
        const PacketLine &line = lines[std::size_t(row)];
        for (int column = 0; column < 2; ++column) {
            QTextTableCellFormat cell;
            cell.setTopBorder(0.5);
            cell.setTopBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            cell.setTopBorderBrush(QBrush(QColor::fromRgb(kRule)));
            cell.setTopPadding(5);
            cell.setBottomPadding(5);
            table->cellAt(row, column).setFormat(cell);
        }
        table->cellAt(row, 0).firstCursorPosition().insertText(when(line.at), ink(kQuiet, kBody));
        put(table->cellAt(row, 1).firstCursorPosition(), line);
    }
    m_cursor.movePosition(QTextCursor::End);
}

void PacketDocument::put(QTextCursor cursor, const PacketLine &line)
{
    if (line.kind == PacketLineKind::Action) {
        cursor.insertText(tr("%1, by %2", "what was done, by whom").arg(line.text, line.who),
                          ink(kQuiet, kBody));
        return;
    }
    cursor.insertText(line.who, ink(kInk, kSmall, true));
    QString kind = line.kind == PacketLineKind::Reply  ? tr("answered for the desk")
                   : line.kind == PacketLineKind::Note ? tr("note, desk only")
                                                       : tr("wrote");
    if (line.edited)
        kind += QStringLiteral(", ") + tr("edited later");
    cursor.insertText(u' ' + kind, ink(kQuiet, kSmall));
    cursor.insertBlock(block(2));
    QTextCharFormat words = ink(line.gone ? kQuiet : kInk, kBody);
    words.setFontItalic(line.gone);
    cursor.insertText(line.text, words);
    for (const int file : line.files) {
        const PacketFile &sent = m_content.files[std::size_t(file)];
        cursor.insertBlock(block(2));
        cursor.insertText(sent.leftOut.isEmpty()
                              ? tr("File %1: %2", "number and name").arg(file + 1).arg(sent.name)
                              : tr("File %1: %2 (left out)", "number and name").arg(file + 1).arg(sent.name),
                          ink(kQuiet, kSmall));
    }
}

void PacketDocument::writeFiles()
{
    if (m_content.files.empty())
        return;
    heading(tr("Files"), kHead, 18);
    std::vector<Fact> rows;
    for (std::size_t i = 0; i < m_content.files.size(); ++i) {
        const PacketFile &file = m_content.files[i];
        QString words = file.name;
        if (!file.leftOut.isEmpty())
            words += u'\n' + tr("Left out: %1").arg(file.leftOut);
        else if (!file.path.isEmpty())
            words += u'\n' + tr("%1, without camera and location data\nSHA-256 %2")
                                 .arg(file.path, QString::fromLatin1(file.sha256));
        rows.push_back({tr("File %1").arg(i + 1), words});
    }
    facts(rows);
}

QString PacketDocument::when(Micros at) const
{
    return PacketWords::time(at, m_content.zone);
}

} // namespace porch
