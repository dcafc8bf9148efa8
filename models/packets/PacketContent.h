// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/CaseRules.h"

#include <QTimeZone>

#include <optional>
#include <vector>

namespace porch {

/// What a person chose when something was to leave the house.
struct PacketWish
{
    QString recipient;
    QString reason;
    bool names = false; ///< reporters as the desk calls them
    bool notes = false; ///< what is for the desk only
    bool files = false; ///< the folder: with residents' pictures, cleaned
    bool operator==(const PacketWish &) const = default;
};

/// A resident's file, as the packet lists it.
struct PacketFile
{
    QString name;      ///< as its sender called it, without the names of reporters where these are left out
    QString type;      ///< MIME type, as its source says
    qint64 size = 0;   ///< bytes, as its source says; 0: not known
    QByteArray object; ///< where its content is kept; never leaves the house
    QString leftOut;   ///< why it is not in the folder; empty: it is, or shall be
    QString path;      ///< in the folder: "files/01.jpg"
    QByteArray sha256; ///< of what is in the folder, in hexadecimal digits
    qint64 bytes = 0;  ///< of what is in the folder
    bool operator==(const PacketFile &) const = default;
};

enum class PacketLineKind : quint8 { Message, Reply, Note, Action };

/// Something that was written or done.
struct PacketLine
{
    PacketLineKind kind = PacketLineKind::Action;
    QString id; ///< see packetId()
    Micros at = 0;
    QString who;
    QString text;      ///< plain text; a stub where the words are gone
    bool gone = false; ///< deleted or redacted: the text is a stub
    bool edited = false;
    std::vector<int> files; ///< which of the packet's
    bool operator==(const PacketLine &) const = default;
};

struct PacketPlace
{
    QString name; ///< may be empty
    bool hasPoint = false;
    double latitude = 0;
    double longitude = 0;
    double radius = 0; ///< metres; 0: not known
    QString how;       ///< how it is known, in words
    bool confirmed = false;
};

/// How a tip came to a case.
struct PacketLink
{
    QString casefile; ///< number and title
    QString number;
    LinkStanding standing = LinkStanding::Proposed;
    QString state; ///< the same in words: "Linked"
    QString by;
    Micros at = 0;
    QString reason;
    QString judge; ///< who accepted or declined it; may be empty
    QString verdict;
};

struct PacketTipPart
{
    QString id;
    int number = 0; ///< from 1
    QString reporter;
    bool named = false; ///< that is somebody's name, which the channel shows everybody
    QString channel;
    Micros began = 0;
    QString status;
    bool closed = false;
    QString category; ///< may be empty
    bool urgent = false;
    bool uncorroborated = true;
    std::optional<PacketPlace> place;
    QString toldAgain; ///< that it is merged with another one of the packet, in words; may be empty
    std::vector<PacketLink> links;
    std::vector<PacketLine> lines;
};

struct PacketCasePart
{
    QString id;
    QString number;
    QString title;
    QString status;
    bool closed = false;
    QString lead;
    Micros opened = 0;
    Micros ended = 0;
    std::vector<PacketLine> lines;
};

/// What leaves the house: all that is not to be in it is left out already, and names are as they shall be.
struct PacketContent
{
    QString title;
    QString department;
    PacketWish wish;
    QString madeBy;
    Micros at = 0;
    QTimeZone zone = QTimeZone::utc();
    std::optional<PacketCasePart> casefile;
    std::vector<PacketTipPart> tips;
    std::vector<PacketFile> files;
};

} // namespace porch
