// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/places/Corpus.h"

#include <QFile>

#include <algorithm>
#include <stdexcept>

namespace porch::test {

namespace {

LabelledMessage readLine(const QString &line)
{
    LabelledMessage message;
    qsizetype at = 0;
    while (at < line.size()) {
        const qsizetype open = line.indexOf(u'[', at);
        const qsizetype close = open < 0 ? -1 : line.indexOf(u']', open);
        if (close < 0)
            break;
        message.text += line.mid(at, open - at);
        const QStringList fields = line.mid(open + 1, close - open - 1).split(u'|');
        if (fields.size() != 3)
            throw std::runtime_error("a label without its three parts: " + line.toStdString());
        const qsizetype start = message.text.toUcs4().size();
        message.text += fields.at(0);
        message.labels.push_back({start, message.text.toUcs4().size(), fields.at(1), fields.at(2)});
        at = close + 1;
    }
    message.text += line.mid(at);
    return message;
}

/// "A & B" and "B & A" are one corner.
QString unordered(const QString &name)
{
    QStringList sides = name.split(QStringLiteral(" & "));
    sides.sort();
    return sides.join(QStringLiteral(" & "));
}

QString firstName(const PlaceMention &mention)
{
    return mention.candidates.empty() ? QString() : mention.candidates.front().name;
}

bool overlap(const PlaceMention &mention, const LabelledMessage::Label &label)
{
    return mention.start < label.end && label.start < mention.end;
}

bool isRight(const PlaceMention &mention, const LabelledMessage::Label &label)
{
    if (mention.kind == MentionKind::Place && mention.candidates.empty())
        return label.best.isEmpty();
    if (label.best == QLatin1String("*"))
        return !mention.candidates.empty();
    return unordered(firstName(mention)) == unordered(label.best);
}

QString words(const LabelledMessage &message, const PlaceMention &mention)
{
    return message.text.mid(mention.startUnit, mention.endUnit - mention.startUnit);
}

} // namespace

std::vector<LabelledMessage> readCorpus(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("no corpus at " + path.toStdString());
    std::vector<LabelledMessage> messages;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (!line.isEmpty() && !line.startsWith(u'#'))
            messages.push_back(readLine(line));
    }
    return messages;
}

void Tally::add(const LabelledMessage &message, const std::vector<PlaceMention> &found)
{
    const auto fault = [&](const QString &what) {
        faults.append(what + QStringLiteral(" in: ") + message.text);
    };
    for (const LabelledMessage::Label &label : message.labels) {
        const auto mention = std::find_if(found.begin(), found.end(),
                                          [&](const PlaceMention &each) { return overlap(each, label); });
        if (label.best.isEmpty()) {
            ++unknown;
            unknownMet += mention != found.end() && mention->candidates.empty() ? 1 : 0;
            continue;
        }
        const bool hit = mention != found.end() && isRight(*mention, label) &&
                         label.kind == mentionKindName(mention->kind);
        ++wanted;
        met += hit ? 1 : 0;
        if (label.kind == QLatin1String("address")) {
            ++wantedAddresses;
            metAddresses += hit ? 1 : 0;
        }
        if (label.kind == QLatin1String("intersection")) {
            ++wantedCrossings;
            metCrossings += hit ? 1 : 0;
        }
        if (!hit) {
            fault(QStringLiteral("missed %1 \"%2\", found \"%3\"")
                      .arg(label.kind, label.best,
                           mention == found.end() ? QStringLiteral("nothing") : firstName(*mention)));
        }
    }
    for (const PlaceMention &mention : found) {
        if (mention.candidates.empty())
            continue;
        const bool hit = std::any_of(message.labels.begin(), message.labels.end(), [&](const auto &label) {
            return overlap(mention, label) && isRight(mention, label);
        });
        ++given;
        right += hit ? 1 : 0;
        if (!hit) {
            fault(QStringLiteral("wrong %1 \"%2\" for \"%3\"")
                      .arg(mentionKindName(mention.kind), firstName(mention), words(message, mention)));
        }
    }
    if (message.labels.empty()) {
        ++messagesWithout;
        wronged += found.empty() ? 0 : 1;
        for (const PlaceMention &mention : found) {
            if (mention.candidates.empty())
                fault(QStringLiteral("idle %1 \"%2\"")
                          .arg(mentionKindName(mention.kind), words(message, mention)));
        }
    }
}

void Tally::add(const Tally &other)
{
    for (int Tally::*const count :
         {&Tally::wanted, &Tally::met, &Tally::given, &Tally::right, &Tally::unknown, &Tally::unknownMet,
          &Tally::wantedAddresses, &Tally::metAddresses, &Tally::wantedCrossings, &Tally::metCrossings,
          &Tally::messagesWithout, &Tally::wronged})
        this->*count += other.*count;
    faults += other.faults;
}

QString Tally::summary() const
{
    return QStringLiteral(
               "precision %1 (%2 of %3), recall %4, addresses %5 of %6, corners %7 of %8, unknown %9 of %10, "
               "wronged %11 of %12")
        .arg(precision(), 0, 'f', 3)
        .arg(right)
        .arg(given)
        .arg(recall(), 0, 'f', 3)
        .arg(metAddresses)
        .arg(wantedAddresses)
        .arg(metCrossings)
        .arg(wantedCrossings)
        .arg(unknownMet)
        .arg(unknown)
        .arg(wronged)
        .arg(messagesWithout);
}

} // namespace porch::test
