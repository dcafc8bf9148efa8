// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/PacketMaker.h"

#include "models/packets/PacketIds.h"
#include "models/store/FileStore.h"

#include <algorithm>

namespace porch {

PacketMaker::PacketMaker(const PacketSource &source, const PacketWish &wish)
    : m_source(source)
    , m_wish(wish)
    , m_names(source, wish.names)
    , m_words(source.settings)
{}

PacketContent PacketMaker::content(const QString &madeBy, Micros now)
{
    m_content = {};
    m_content.title = title();
    m_content.department = m_source.settings.name;
    m_content.wish = wish();
    m_content.madeBy = madeBy;
    m_content.at = now;
    const QTimeZone zone(m_source.settings.timeZone);
    m_content.zone = zone.isValid() ? zone : QTimeZone::systemTimeZone();
    for (const PacketTip &tip : m_source.tips)
        m_content.tips.push_back(tipPart(tip));
    if (m_source.casefile)
        m_content.casefile = casePart();
    return std::move(m_content);
}

/// As it is written down: who and why are words of a person, too.
PacketWish PacketMaker::wish() const
{
    PacketWish wish = m_wish;
    wish.recipient = m_names.inAddress(wish.recipient);
    wish.reason = m_names.in(wish.reason);
    return wish;
}

/// Who gets a packet of one case has nothing to do with others.
bool PacketMaker::isOfAnotherCase(const QByteArray &casefile) const
{
    const std::vector<QByteArray> &own = m_source.cases;
    return m_source.casefile && std::find(own.begin(), own.end(), casefile) == own.end();
}

QString PacketMaker::title() const
{
    if (m_source.casefile)
        return tr("Case %1: %2").arg(m_source.casefile->number, m_names.in(m_source.casefile->title));
    if (m_source.tips.empty())
        return tr("Tip");
    const TipRow &tip = m_source.tips.front().tip;
    const QString from = tip.reporter.isEmpty() ? QString() : m_names.of(tip.reporter);
    const QString channel = m_names.inLabel(tip.channel);
    return from.isEmpty() ? tr("Tip in #%1").arg(channel) : tr("Tip of %1 in #%2").arg(from, channel);
}

PacketTipPart PacketMaker::tipPart(const PacketTip &tip)
{
    const TipRow &row = tip.tip;
    PacketTipPart part;
    part.id = packetId(row.key, "tip");
    part.number = int(m_content.tips.size()) + 1;
    part.reporter = row.reporter.isEmpty() ? QString() : m_names.of(row.reporter);
    part.named = row.named && m_wish.names;
    part.channel = m_names.inLabel(row.channel);
    part.began = tip.rows.empty() ? 0 : tip.rows.front().at;
    part.status = m_words.status(row);
    part.closed = row.keys.status == TipStatus::Closed;
    part.category = m_words.category(row.category);
    part.urgent = row.priority == Priority::Urgent || row.escalated;
    if (row.hasPlace || !row.placeName.isEmpty() || row.place != PlaceKnown::No) {
        part.place = PacketPlace{m_names.in(row.placeName),
                                 row.hasPlace,
                                 row.latitude,
                                 row.longitude,
                                 row.placeRadius,
                                 m_words.place(row),
                                 row.place == PlaceKnown::Confirmed};
    }
    if (!tip.mergedInto.isEmpty()) {
        const auto head =
            std::find_if(m_source.tips.begin(), m_source.tips.end(),
                         [&tip](const PacketTip &other) { return other.tip.key == tip.mergedInto; });
        part.toldAgain = head == m_source.tips.end()
                             ? tr("The desk merged it with another tip that says the same.")
                             : tr("The desk merged it with tip %1, which says the same.")
                                   .arg(head - m_source.tips.begin() + 1);
    }
    for (const LinkRow &each : tip.links) {
        if (!isOfAnotherCase(each.caseKey))
            part.links.push_back(link(each));
    }
    for (const TimelineRow &each : tip.rows)
        addLine(tip, each, part);
    return part;
}

PacketLink PacketMaker::link(const LinkRow &row) const
{
    PacketLink link;
    link.number = row.caseNumber;
    link.casefile = tr("%1 %2", "number and title of a case").arg(row.caseNumber, m_names.in(row.caseTitle));
    link.standing = row.standing;
    link.state = PacketWords::link(row);
    link.by = row.byName.isEmpty() ? row.by : row.byName;
    link.at = row.at;
    link.reason = m_names.in(row.reason);
    link.judge = row.judgeName.isEmpty() ? row.judge : row.judgeName;
    link.verdict = m_names.in(row.verdict);
    return link;
}

void PacketMaker::addLine(const PacketTip &tip, const TimelineRow &row, PacketTipPart &part)
{
    // What the rules refused did not happen.
    if (row.refusal != Refusal::None)
        return;
    PacketLine line;
    line.id = packetId(tip.tip.key, "line/" + row.id);
    line.at = row.at;
    switch (row.kind) {
    case TimelineKind::Resident:
        line.kind = PacketLineKind::Message;
        line.who = row.author.isEmpty() ? tr("A resident") : m_names.of(row.author);
        line.edited = row.edited && !row.deleted;
        break;
    case TimelineKind::Reply:
        line.kind = PacketLineKind::Reply;
        break;
    case TimelineKind::Note:
        if (!m_wish.notes)
            return;
        line.kind = PacketLineKind::Note;
        break;
    case TimelineKind::Action: {
        const bool isAboutCase = !row.caseNumber.isEmpty() || !row.detail.casefile.isEmpty();
        if (isAboutCase && isOfAnotherCase(row.detail.casefile))
            return;
        line.text = m_names.in(m_words.action(row));
        if (line.text.isEmpty())
            return;
        break;
    }
    }
    if (row.kind != TimelineKind::Resident)
        line.who = row.authorName.isEmpty() ? row.author : row.authorName;
    if (row.kind != TimelineKind::Action)
        line.text = row.deleted ? PacketWords::deleted()
                                : m_names.in(FileStore::withoutLines(row.text, row.files.size()));
    line.gone = row.deleted;
    if (!row.deleted) {
        for (const FileRow &file : row.files)
            line.files.push_back(addFile(file));
    }
    part.lines.push_back(std::move(line));
}

int PacketMaker::addFile(const FileRow &file)
{
    PacketFile listed;
    listed.name = m_names.inLabel(file.name);
    listed.type = m_names.inLabel(file.type);
    listed.size = file.size;
    listed.object = file.object;
    if (!m_wish.files)
        listed.leftOut = tr("files were not asked for");
    else if (file.object.isEmpty())
        listed.leftOut = tr("its content is not kept");
    m_content.files.push_back(std::move(listed));
    return int(m_content.files.size()) - 1;
}

PacketCasePart PacketMaker::casePart() const
{
    const CaseRow &row = *m_source.casefile;
    PacketCasePart part;
    part.id = packetId(row.key, "case");
    part.number = row.number;
    part.title = m_names.in(row.title);
    part.status = m_names.in(m_words.status(row));
    part.closed = row.closed;
    part.lead = row.leadName.isEmpty() ? row.lead : row.leadName;
    part.opened = row.opened;
    part.ended = row.ended;
    for (const queries::CaseEvent &event : m_source.caseEvents) {
        if (event.row.refusal != Refusal::None)
            continue;
        PacketLine line;
        line.id = packetId(row.key, "line/" + event.row.id);
        line.at = event.row.at;
        line.who = event.row.authorName.isEmpty() ? event.row.author : event.row.authorName;
        if (event.row.verb == Verb::NoteCase) {
            if (!m_wish.notes)
                continue;
            line.kind = PacketLineKind::Note;
            line.text = m_names.in(event.row.text);
        } else {
            line.text = m_names.in(m_words.caseAction(event));
        }
        if (!line.text.isEmpty())
            part.lines.push_back(std::move(line));
    }
    return part;
}

} // namespace porch
