// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packets/PacketContent.h"

#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>

namespace porch {

/// Lays a packet out as a document, from its head to the list of what was left out.
class PacketDocument
{
    Q_DECLARE_TR_FUNCTIONS(porch::PacketDocument)
public:
    PacketDocument(QTextDocument &document, const PacketContent &content);
    void write();

private:
    struct Fact
    {
        QString name;
        QString value;
    };
    enum class Ink { Text, Quiet };

    void writeHead();
    void writeCase(const PacketCasePart &part);
    void writeTip(const PacketTipPart &tip);
    void writeFiles();
    void heading(const QString &words, double points, double above);
    void paragraph(const QString &words, Ink ink, double above);
    void facts(const std::vector<Fact> &facts);
    void timeline(const std::vector<PacketLine> &lines);
    void put(QTextCursor cursor, const PacketLine &line);
    QString when(Micros at) const;

    QTextDocument &m_document;
    QTextCursor m_cursor;
    const PacketContent &m_content;
};

} // namespace porch
