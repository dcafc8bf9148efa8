// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/FileStore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace porch {

FileStore::FileStore(Database &db)
    : m_clear(db, "DELETE FROM file WHERE message = ?")
    , m_insert(db, "INSERT INTO file (message, place, name, type, size, object) VALUES (?, ?, ?, ?, ?, ?)")
{}

void FileStore::set(qint64 message, const std::vector<MessageFile> &files)
{
    m_clear.bind(1, message);
    m_clear.execute();
    qint64 place = 0;
    for (const MessageFile &file : files) {
        const QByteArray name = notNull(file.name);
        const QByteArray type = notNull(file.type);
        const QByteArray object = file.object.isEmpty() ? QByteArray() : file.object;
        m_insert.bind(1, message);
        m_insert.bind(2, place++);
        m_insert.bind(3, name);
        m_insert.bind(4, type);
        m_insert.bind(5, file.size);
        m_insert.bind(6, object);
        m_insert.execute();
    }
}

QByteArray FileStore::pack(const std::vector<MessageFile> &files)
{
    QJsonArray array;
    for (const MessageFile &file : files)
        array.append(QJsonArray{QString::fromUtf8(file.name), QString::fromUtf8(file.type), file.size,
                                QString::fromUtf8(file.object)});
    return array.isEmpty() ? QByteArray() : QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::vector<MessageFile> FileStore::unpack(const QByteArray &packed)
{
    std::vector<MessageFile> files;
    for (const QJsonValue &value : QJsonDocument::fromJson(packed).array()) {
        const QJsonArray one = value.toArray();
        files.push_back({one.at(0).toString().toUtf8(), one.at(1).toString().toUtf8(), one.at(2).toInteger(),
                         one.at(3).toString().toUtf8()});
    }
    return files;
}

QByteArray FileStore::lineOf(const MessageFile &file)
{
    constexpr double kilo = 1024;
    QByteArray name = file.name;
    for (char &c : name) {
        if (c == '\n' || c == '\r')
            c = ' ';
    }
    QByteArray line = '[' + name;
    const auto size = static_cast<double>(file.size);
    if (size >= kilo * kilo)
        line += " \u00b7 " + QByteArray::number(size / (kilo * kilo), 'f', 1) + " MB";
    else if (size > 0)
        line += " \u00b7 " + QByteArray::number(std::max(1.0, size / kilo), 'f', 0) + " kB";
    return line + ']';
}

QString FileStore::withoutLines(const QString &text, std::size_t files)
{
    qsizetype end = text.size();
    for (std::size_t line = files; line > 0; --line) {
        const qsizetype begin = end > 0 ? text.lastIndexOf(u'\n', end - 1) + 1 : 0;
        const bool isFile = end - begin >= 2 && text.at(begin) == u'[' && text.at(end - 1) == u']';
        // Rather a line too much than words of a person missing.
        if (!isFile)
            return text;
        end = std::max<qsizetype>(0, begin - 1);
    }
    return text.left(end);
}

} // namespace porch
